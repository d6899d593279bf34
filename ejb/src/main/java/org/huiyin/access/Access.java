package org.huiyin.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.people.MemberCard;
import org.huiyin.people.MemberDisabled;
import org.huiyin.people.Members;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.start.Secrets;

/** The door for everybody who has come in: sessions, tokens, invitations. How one comes in is {@link LogIn}. */
@ApplicationScoped
@Transactional
public class Access {

    /** How long the link of an invitation lets somebody in. */
    public static final Duration INVITATION_LIFE = Invitation.LIFE;

    private static final String INVITATION = "invitation";
    private static final Set<SessionKind> BY_PASSWORD = EnumSet.of(SessionKind.BROWSER, SessionKind.API);

    private final Sessions sessions;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Members members;
    private final Guard guard;
    private final Event<MemberInvited> invited;
    private final History history;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Access(
            Sessions sessions,
            Invitations invitations,
            Passwords passwords,
            Members members,
            Guard guard,
            Event<MemberInvited> invited,
            History history,
            Secrets secrets,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.passwords = passwords;
        this.members = members;
        this.guard = guard;
        this.invited = invited;
        this.history = history;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    // who calls

    /** Who stands behind that token, with the rights of this moment. Empty for tokens that ended and never were. */
    public Optional<Visit> visitOf(String token) {
        var now = clock.instant();
        return sessions.by(secrets.hash(token))
                .filter(session -> session.holds(now))
                .flatMap(session -> {
                    var member = members.find(session.member()).filter(card -> !card.isDisabled());
                    if (member.isPresent() && session.isDueToBeNoted(now)) {
                        session.seen(now);
                    }
                    return member.map(card -> new Visit(session.id(), session.kind(), session.scopes(), card));
                });
    }

    Opened open(MemberCard member, SessionKind kind) {
        var token = secrets.randomToken();
        var session = new Session(ids.next(), secrets.hash(token), kind, member.id(), clock.instant());
        sessions.add(session);
        return new Opened(token, session.expiresAt(), member);
    }

    public void logOut(Visit visit) {
        sessions.remove(visit.session(), visit.member().id());
    }

    /** Ends every session of the member; personal access tokens are revoked one by one. */
    public void logOutEverywhere(UUID member) {
        sessions.removeAll(member, BY_PASSWORD);
        history.record(actor(member), Change.of("member", member, "logged-out-everywhere", null, null));
    }

    void disabled(@Observes MemberDisabled event) {
        sessions.removeAll(event.member(), EnumSet.allOf(SessionKind.class));
        endInvitations(event.member());
    }

    // personal access tokens

    public List<TokenCard> tokensOf(UUID member) {
        return sessions.tokensOf(member).stream().map(Session::card).toList();
    }

    public MadeToken makeToken(NewToken wanted, Visit by) {
        if (by.kind() == SessionKind.TOKEN) {
            throw new Refusal.Forbidden("access.token-of-token");
        }
        var checked = wanted.checked(clock);
        var token = secrets.randomToken();
        var session = Session.token(ids.next(), secrets.hash(token), by.member().id(), checked, clock.instant());
        sessions.add(session);
        history.record(by.member().actor(), Change.of("member", by.member().id(), "token-made", null, checked.name()));
        return new MadeToken(token, session.card());
    }

    public void revoke(UUID token, Visit by) {
        var member = by.member();
        if (sessions.remove(token, member.id()) == 0) {
            throw new Refusal.NotFound("access.token-not-found");
        }
        history.record(member.actor(), Change.of("member", member.id(), "token-revoked", null, token));
    }

    // invitations and passwords

    /** A new link for the member; earlier ones end. Whoever opens it within 72 hours sets the password. */
    public String invite(UUID member, Caller by) {
        by.need(Role.ADMIN);
        var card = members.find(member)
                .filter(found -> !found.isDisabled())
                .orElseThrow(() -> new Refusal.NotFound("people.member-not-found"));
        endInvitations(card.id());
        var id = ids.next();
        var token = tokenOf(id);
        invitations.add(new Invitation(id, secrets.hash(token), card.id(), clock.instant()));
        history.record(by.actor(), Change.of("member", card.id(), "invited", null, null));
        invited.fire(new MemberInvited(card.id(), id, by.actor().name()));
        return token;
    }

    /** The token of the link {@code /join/{token}}, for the mail that carries it. */
    public String tokenOf(UUID invitation) {
        return secrets.token(INVITATION, invitation);
    }

    /** Whom the link invites; empty once it was used or is too old. */
    public Optional<MemberCard> invitedBy(String token) {
        return invitations
                .by(secrets.hash(token))
                .filter(invitation -> invitation.holds(clock.instant()))
                .flatMap(invitation -> members.find(invitation.member()))
                .filter(member -> !member.isDisabled());
    }

    /** Those among the members who have set a password. */
    public Set<UUID> whoCanLogIn(Collection<UUID> wanted) {
        return passwords.whoHave(wanted);
    }

    MemberCard redeem(String token, String passwordHash) {
        var now = clock.instant();
        var invitation = invitations
                .lock(secrets.hash(token))
                .filter(found -> found.holds(now))
                .orElseThrow(() -> new Refusal.NotFound("access.invitation-not-found"));
        invitation.use(now);
        var member = members.find(invitation.member())
                .filter(card -> !card.isDisabled())
                .orElseThrow(() -> new Refusal.NotFound("access.invitation-not-found"));
        changePassword(member.id(), passwordHash, member.actor());
        return member;
    }

    /** Whoever knew the old password is out. */
    void changePassword(UUID member, String passwordHash, Actor by) {
        passwords.keep(member, passwordHash, clock.instant());
        sessions.removeAll(member, BY_PASSWORD);
        history.record(by, Change.of("member", member, "password-changed", null, null));
    }

    /** Removes what has ended. Called by the timetable. */
    public void tidy() {
        sessions.removeExpired(clock.instant());
        guard.forgetOld();
    }

    /** The newest link is the one that counts. */
    private void endInvitations(UUID member) {
        invitations.unusedOf(member).forEach(invitation -> invitation.use(clock.instant()));
    }

    private Actor actor(UUID member) {
        return members.find(member).map(MemberCard::actor).orElse(Actor.MACHINE);
    }
}
