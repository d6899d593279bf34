package org.huiyin.people;

import java.util.UUID;

/** That member may no longer come in. */
public record MemberDisabled(UUID member) {}
