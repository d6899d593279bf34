package org.huiyin.access;

import java.time.Instant;
import org.huiyin.people.MemberCard;

/** A session that was just opened. The token is told here and never again. */
public record Opened(String token, Instant expiresAt, MemberCard member) {}
