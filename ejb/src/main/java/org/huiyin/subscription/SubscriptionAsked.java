package org.huiyin.subscription;

import java.util.UUID;

/** Somebody wants to hear of releases at an address; its owner is to be asked. Heard in the same transaction. */
public record SubscriptionAsked(UUID subscription) {}
