package org.huiyin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** The door to the members of staff. Nobody is deleted, because what they did names them; who left is disabled. */
@ApplicationScoped
@Transactional
public class Members {

    public static final int LONGEST_NAME = 100;

    private static final Set<String> LOCALES = Set.of("zh-CN", "zh-TW", "en");

    private final MemberRows rows;
    private final Event<MemberDisabled> disabled;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Members(MemberRows rows, Event<MemberDisabled> disabled, History history, Ids ids, Clock clock) {
        this.rows = rows;
        this.disabled = disabled;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<MemberCard> find(UUID id) {
        return rows.find(id).map(Member::card);
    }

    /** In whatever case it was typed. */
    public Optional<MemberCard> byEmail(String email) {
        return Checks.isEmail(email.strip())
                ? rows.byEmail(Address.email(email.strip()).value()).map(Member::card)
                : Optional.empty();
    }

    public List<MemberCard> all(Collection<UUID> wanted) {
        return cards(rows.all(wanted));
    }

    /** Who works in that group now, by name. */
    public List<MemberCard> ofWorkgroup(UUID workgroup) {
        return cards(rows.ofWorkgroup(workgroup));
    }

    public List<MemberCard> withRole(Role role) {
        return cards(rows.withRole(role));
    }

    /** Everybody for an admin; for a lead those who share a group. */
    public PageOf<MemberCard> list(int limit, @Nullable UUID after, Caller by) {
        by.need(Role.LEAD);
        var page = PageOf.of(
                cards(rows.page(after, limit + 1)), limit, card -> card.id().toString());
        return by.seesEverything()
                ? page
                : new PageOf<>(
                        page.items().stream().filter(card -> isSeenBy(by, card)).toList(), page.next());
    }

    public MemberCard require(UUID id, Caller by) {
        return find(id).filter(card -> isSeenBy(by, card)).orElseThrow(Members::notFound);
    }

    /** Somebody who can log in only after setting a password by an invitation. */
    public MemberCard add(NewMember wanted, Caller by) {
        by.need(Role.ADMIN);
        var asked = checked(wanted);
        requireFree(asked.email(), null);
        var member =
                new Member(ids.next(), asked.email(), asked.name(), asked.roles(), asked.workgroups(), clock.instant());
        rows.add(member);
        record(by, member, "added", null, asked.roles());
        return member.card();
    }

    public MemberCard change(UUID id, long version, NewMember wanted, Caller by) {
        by.need(Role.ADMIN);
        var member = row(id);
        var asked = checked(wanted);
        var before = member.card();
        Workgroups.requireVersion(before.version(), version);
        requireFree(asked.email(), id);
        if (before.is(Role.ADMIN) && !asked.roles().contains(Role.ADMIN)) {
            requireAnotherAdmin(id);
        }
        member.define(asked.email(), asked.name(), asked.roles(), asked.workgroups());
        rows.flush();
        record(by, member, "changed", rights(before), rights(member.card()));
        return member.card();
    }

    /** What everybody may change about themselves. */
    public MemberCard changeProfile(UUID id, @Nullable String name, @Nullable String locale, boolean singleKeys) {
        var checks = new Checks();
        var newName = checks.text(name, "/name", LONGEST_NAME);
        var newLocale = locale == null || locale.isBlank() ? null : locale;
        checks.require(
                newLocale == null || LOCALES.contains(newLocale),
                "/locale",
                "field.unknown-value",
                Objects.requireNonNullElse(newLocale, ""));
        checks.done();
        var member = row(id);
        member.profile(newName, newLocale, singleKeys);
        rows.flush();
        return member.card();
    }

    /** Safe to call twice. Every session of the member ends with this. */
    public void disable(UUID id, Caller by) {
        by.need(Role.ADMIN);
        var member = row(id);
        if (member.card().is(Role.ADMIN)) {
            requireAnotherAdmin(id);
        }
        member.disable(clock.instant());
        record(by, member, "disabled", null, null);
        disabled.fire(new MemberDisabled(id));
    }

    public void enable(UUID id, Caller by) {
        by.need(Role.ADMIN);
        var member = row(id);
        member.enable();
        record(by, member, "enabled", null, null);
    }

    private void requireFree(String email, @Nullable UUID itself) {
        var taken =
                rows.byEmail(email).map(Member::card).filter(card -> !card.id().equals(itself));
        if (taken.isPresent()) {
            throw new Refusal.Conflict("people.email-taken", email);
        }
    }

    /** An installation that nobody administers cannot be repaired from within. */
    private void requireAnotherAdmin(UUID leaving) {
        boolean alone =
                rows.withRole(Role.ADMIN).stream().allMatch(m -> m.card().id().equals(leaving));
        if (alone) {
            throw new Refusal.Conflict("people.last-admin");
        }
    }

    private Asked checked(NewMember wanted) {
        var checks = new Checks();
        var email = checks.email(wanted.email(), "/email");
        checks.require(email != null, "/email", "field.required");
        var name = checks.text(wanted.name(), "/name", LONGEST_NAME);
        var roles = EnumSet.noneOf(Role.class);
        var words = Objects.requireNonNullElse(wanted.roles(), List.<String>of());
        for (int i = 0; i < words.size(); i++) {
            var role = checks.choice(words.get(i), Role.class, "/roles/" + i);
            if (role != null) {
                roles.add(role);
            }
        }
        checks.require(!words.isEmpty(), "/roles", "field.required");
        var groups = new LinkedHashSet<>(Objects.requireNonNullElse(wanted.workgroups(), List.<UUID>of()));
        checks.require(rows.workgroupsAmong(groups) == groups.size(), "/workgroups", "people.workgroup-unknown");
        checks.done();
        return new Asked(Address.email(Objects.requireNonNull(email)).value(), name, roles, groups);
    }

    private record Asked(String email, String name, Set<Role> roles, Set<UUID> workgroups) {}

    private Member row(UUID id) {
        return rows.find(id).orElseThrow(Members::notFound);
    }

    private void record(Caller by, Member member, String action, @Nullable Object before, @Nullable Object after) {
        history.record(by.actor(), Change.of("member", member.card().id(), action, before, after));
    }

    private static String rights(MemberCard card) {
        return card.roles() + " " + card.workgroups();
    }

    private static boolean isSeenBy(Caller by, MemberCard card) {
        return by.seesEverything()
                || card.id().equals(by.actor().id())
                || card.workgroups().stream().anyMatch(by.workgroups()::contains);
    }

    private static List<MemberCard> cards(List<Member> members) {
        return members.stream().map(Member::card).toList();
    }

    private static Refusal notFound() {
        return new Refusal.NotFound("people.member-not-found");
    }
}
