package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * The door with the passwords. Comparing one takes long on purpose, so nothing here holds a transaction while it does.
 * Addresses are those of the client's neighbourhood; null where no limit applies.
 */
@ApplicationScoped
public class LogIn {

    private final Access access;
    private final Members members;
    private final Passwords passwords;
    private final PasswordHash hashes;
    private final Guard guard;

    @Inject
    LogIn(Access access, Members members, Passwords passwords, PasswordHash hashes, Guard guard) {
        this.access = access;
        this.members = members;
        this.passwords = passwords;
        this.hashes = hashes;
        this.guard = guard;
    }

    /** The same answer, after the same time, whether the address is unknown, the password wrong or the member disabled. */
    public Opened logIn(@Nullable String email, @Nullable String password, SessionKind kind, @Nullable String address) {
        var checks = new Checks();
        checks.require(email != null && !email.isBlank(), "/email", "field.required");
        checks.require(password != null && !password.isEmpty(), "/password", "field.required");
        checks.done();
        var account = String.valueOf(email).strip();
        guard.admit(account, address);
        var member = members.byEmail(account).filter(card -> !card.isDisabled());
        var hash = member.flatMap(card -> passwords.hashOf(card.id())).orElse(null);
        if (!hashes.fits(String.valueOf(password), hash)) {
            guard.failed(account, address);
            throw new Refusal.Unauthenticated("access.wrong");
        }
        guard.succeeded(account, address);
        return access.open(member.orElseThrow(), kind);
    }

    /** A member changes the own password; every session ends, and a new one of the same kind is opened. */
    public Opened changePassword(
            Visit visit, @Nullable String present, @Nullable String wanted, @Nullable String address) {
        if (visit.kind() == SessionKind.TOKEN) {
            throw new Refusal.Forbidden("access.token-of-token");
        }
        var member = visit.member();
        guard.admit(member.email(), address);
        var checks = new Checks();
        var fits = hashes.fits(
                String.valueOf(present), passwords.hashOf(member.id()).orElse(null));
        checks.require(fits, "/present", "access.wrong-present");
        var password = PasswordRule.checked(wanted, member.email(), checks);
        if (!fits) {
            guard.failed(member.email(), address);
        }
        checks.done();
        access.changePassword(member.id(), hashes.of(password), member.actor());
        return access.open(member, visit.kind());
    }

    /** Sets the password of whom the link invites, and lets them in. The link works once. */
    public Opened join(String token, @Nullable String password, SessionKind kind) {
        var member = access.invitedBy(token).orElseThrow(() -> new Refusal.NotFound("access.invitation-not-found"));
        var checks = new Checks();
        var wanted = PasswordRule.checked(password, member.email(), checks);
        checks.done();
        return access.open(access.redeem(token, hashes.of(wanted)), kind);
    }

    /** For whoever sets up accounts without a link: the first administrator, the demo. */
    public void setPassword(UUID member, String password, Caller by) {
        by.need(Role.ADMIN);
        var card = members.require(member, by);
        var checks = new Checks();
        var wanted = PasswordRule.checked(password, card.email(), checks);
        checks.done();
        access.changePassword(card.id(), hashes.of(wanted), by.actor());
    }

    Opened open(MemberCard member, SessionKind kind) {
        return access.open(member, kind);
    }
}
