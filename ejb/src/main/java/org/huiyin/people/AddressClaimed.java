package org.huiyin.people;

import java.util.UUID;

/** Somebody says that an address is theirs which is known as another's: whoever reads there can say whether that is so. */
public record AddressClaimed(UUID claim) {}
