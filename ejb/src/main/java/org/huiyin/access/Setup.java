package org.huiyin.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.people.NewMember;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.start.SetupCode;
import org.huiyin.start.Started;
import org.jspecify.annotations.Nullable;

/** The first administrator of an empty installation. Open until there is one who can log in, and never again. */
@ApplicationScoped
public class Setup {

    private static final String ACCOUNT = "setup";
    /** After everything that may bring administrators of its own, such as the demo. */
    private static final int LAST = 9000;

    private final SetupCode code;
    private final Members members;
    private final LogIn logIn;
    private final Access access;
    private final Guard guard;
    /** Two with the same code at the same moment must not both become administrator. */
    private final ReentrantLock one = new ReentrantLock();

    @Inject
    Setup(SetupCode code, Members members, LogIn logIn, Access access, Guard guard) {
        this.code = code;
        this.members = members;
        this.logIn = logIn;
        this.access = access;
        this.guard = guard;
    }

    void started(@Observes @Priority(LAST) Started event) {
        if (isOpen()) {
            code.offer();
        } else {
            code.withdraw();
        }
    }

    public boolean isOpen() {
        var admins = members.withRole(Role.ADMIN).stream().map(MemberCard::id).toList();
        return access.whoCanLogIn(admins).isEmpty();
    }

    public Opened begin(NewAdministrator wanted, SessionKind kind, @Nullable String address) {
        one.lock();
        try {
            if (!isOpen()) {
                throw new Refusal.Conflict("access.setup-closed");
            }
            requireCode(wanted.code(), address);
            return become(wanted, kind);
        } finally {
            one.unlock();
        }
    }

    private void requireCode(@Nullable String typed, @Nullable String address) {
        guard.admit(ACCOUNT, address);
        if (typed == null || !code.accepts(typed)) {
            guard.failed(ACCOUNT, address);
            throw new Refusal.Forbidden("access.setup-code");
        }
        guard.succeeded(ACCOUNT, address);
    }

    /** Checks everything first: between the member and the password nothing may go wrong that a person could cause. */
    private Opened become(NewAdministrator wanted, SessionKind kind) {
        var checks = new Checks();
        var email = checks.email(wanted.email(), "/email");
        checks.require(email != null, "/email", "field.required");
        var name = checks.text(wanted.name(), "/name", Members.LONGEST_NAME);
        var password = PasswordRule.checked(wanted.password(), email == null ? "" : email, checks);
        checks.done();
        var address = String.valueOf(email);
        var admin = members.byEmail(address)
                .filter(card -> card.is(Role.ADMIN))
                .orElseGet(
                        () -> members.add(NewMember.of(address, name, List.of(Role.ADMIN), List.of()), Caller.SYSTEM));
        logIn.setPassword(admin.id(), password, Caller.SYSTEM);
        code.withdraw();
        return logIn.open(admin, kind);
    }
}
