package org.huiyin.access;

import java.util.Set;
import java.util.UUID;
import org.huiyin.people.MemberCard;
import org.huiyin.shared.Caller;

/** Who stands behind a token at this request: with the roles and workgroups of now, not those of the log-in. */
public record Visit(UUID session, SessionKind kind, Set<TokenScope> scopes, MemberCard member) {

    public Visit {
        scopes = Set.copyOf(scopes);
    }

    public Caller caller() {
        return member.caller();
    }

    public boolean may(TokenScope scope) {
        return scopes.contains(scope) || scopes.contains(TokenScope.WRITE);
    }
}
