package org.huiyin.access;

import java.util.UUID;

/** A member has a new link with which to set a password; {@link Access#tokenOf} makes it. */
public record MemberInvited(UUID member, UUID invitation, String inviter) {}
