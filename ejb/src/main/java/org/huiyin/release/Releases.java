package org.huiyin.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.fix.FixCard;
import org.huiyin.fix.Fixes;
import org.huiyin.fix.Outcome;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.PageOf;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

/** The door to releases. Only fixed issues can be told of, and only what is public of them. */
@ApplicationScoped
@Transactional
public class Releases {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ENTRIES = 100;
    private static final int MOST_RELEASES = 500;
    private static final int MOST_UNANNOUNCED = 100;

    private final ReleaseRows rows;
    private final Fixes fixes;
    private final Issues issues;
    private final Event<ReleasePublished> published;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Releases(
            ReleaseRows rows,
            Fixes fixes,
            Issues issues,
            Event<ReleasePublished> published,
            History history,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.fixes = fixes;
        this.issues = issues;
        this.published = published;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a draft. Where title or text is missing, a first one is made of the fixes. */
    public ReleaseCard draft(ReleaseDraft draft, Caller by) {
        by.need(Role.MARKETING);
        var checked = checked(draft, new Checks());
        var release = new Release(ids.next(), by.actor().name(), clock.instant());
        var chosen = checked.issues() == null ? List.<Long>of() : checked.issues();
        var text = checked.text() == null ? DraftText.of(entries(chosen)) : checked.text();
        release.write(checked.title() == null ? Bilingual.EMPTY : checked.title(), text, clock.instant());
        rows.add(release);
        rows.replaceEntries(release.id(), chosen);
        history.record(by.actor(), Change.of("release", release.id(), "drafted", null, null));
        return card(release);
    }

    /** Changes what is given and leaves the rest. After publication it is a correction, and nobody is told again. */
    public ReleaseCard edit(UUID id, ReleaseDraft changes, Caller by) {
        var release = require(id, by);
        var checked = checked(changes, new Checks());
        var before = release.title();
        release.write(checked.title(), checked.text(), clock.instant());
        if (checked.issues() != null) {
            rows.replaceEntries(id, checked.issues());
        }
        history.record(by.actor(), Change.of("release", id, "edited", before, release.title()));
        return card(release);
    }

    /** @param at RFC 3339; null or a moment that has passed means now */
    public ReleaseCard publish(UUID id, @Nullable String at, Caller by) {
        var release = require(id, by);
        checkComplete(release);
        var moment = moment(at);
        if (moment != null && moment.isAfter(clock.instant())) {
            release.schedule(moment, clock.instant());
            history.record(by.actor(), Change.of("release", id, "scheduled", null, moment));
        } else {
            publish(release, by.actor());
        }
        return card(release);
    }

    /** Takes it out of every public page and feed. Published again it has the same address, and nobody is told again. */
    public ReleaseCard withdraw(UUID id, Caller by) {
        var release = require(id, by);
        release.withdraw(clock.instant());
        history.record(by.actor(), Change.of("release", id, "withdrawn", null, null));
        return card(release);
    }

    /** Publishes what was scheduled for now or earlier. */
    public void publishScheduled() {
        rows.scheduledFor(clock.instant()).forEach(release -> publish(release, Actor.MACHINE));
    }

    public ReleaseCard get(UUID id, Caller by) {
        return card(require(id, by));
    }

    public List<ReleaseCard> all(Caller by) {
        by.need(Role.MARKETING);
        return rows.all(MOST_RELEASES).stream().map(this::card).toList();
    }

    /** Fixed issues that no release tells of yet, most people first: what could be published next. */
    public List<EntryCard> unannounced(Caller by) {
        by.need(Role.MARKETING);
        return entries(rows.unannounced(MOST_UNANNOUNCED));
    }

    /** What everybody may read, newest first. */
    public PageOf<ReleaseCard> published(int page, int size) {
        var found =
                rows.published(page * size, size + 1).stream().map(this::card).toList();
        return PageOf.of(found, size, last -> Integer.toString(page + 1));
    }

    public Optional<ReleaseCard> publishedAs(String slug) {
        return rows.bySlug(slug).map(this::card).filter(ReleaseCard::isPublic);
    }

    public Optional<ReleaseCard> find(UUID id) {
        return rows.find(id).map(this::card);
    }

    private void publish(Release release, Actor by) {
        var slug = freeSlug(Slug.of(clock.instant(), release.title().en()), release.id());
        boolean first = release.publish(slug, clock.instant());
        history.record(by, Change.of("release", release.id(), "published", null, slug));
        if (first) {
            published.fire(new ReleasePublished(release.id()));
        }
    }

    private String freeSlug(String wanted, UUID release) {
        return rows.bySlug(wanted).isEmpty()
                ? wanted
                : wanted + "-" + release.toString().substring(24);
    }

    private Release require(UUID id, Caller by) {
        by.need(Role.MARKETING);
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("release.not-found"));
    }

    private static void checkComplete(Release release) {
        var checks = new Checks();
        checks.require(!release.title().isEmpty(), "/title", "field.required");
        checks.require(!release.text().isEmpty(), "/text", "field.required");
        checks.done();
    }

    private ReleaseCard card(Release release) {
        var numbers = rows.issuesOf(release.id());
        return release.card(entries(numbers), rows.peopleOf(numbers));
    }

    private List<EntryCard> entries(List<Long> numbers) {
        var entries = new ArrayList<EntryCard>();
        for (long number : numbers) {
            issues.find(number).ifPresent(issue -> {
                var fix = fixes.standing(issue.root()).filter(f -> f.outcome() == Outcome.FIXED);
                entries.add(new EntryCard(
                        number,
                        issue.publicTitle(),
                        fix.map(FixCard::text).orElse(Bilingual.EMPTY),
                        fix.map(FixCard::kind).orElse(null),
                        fix.map(FixCard::at).orElse(null),
                        (int) rows.peopleOf(List.of(number))));
            });
        }
        return entries;
    }

    private record Checked(
            @Nullable Bilingual title,
            @Nullable Bilingual text,
            @Nullable List<Long> issues) {}

    private Checked checked(ReleaseDraft draft, Checks checks) {
        var title = draft.title() == null || draft.title().isEmpty()
                ? null
                : checks.bilingual(draft.title(), "/title", LONGEST_TITLE);
        var text = draft.text() == null || draft.text().isEmpty()
                ? null
                : checks.bilingual(draft.text(), "/text", LONGEST_TEXT);
        var numbers = draft.issues() == null ? null : numbers(draft.issues(), checks);
        checks.done();
        return new Checked(title, text, numbers);
    }

    private List<Long> numbers(List<String> texts, Checks checks) {
        checks.require(texts.size() <= MOST_ENTRIES, "/issues", "release.too-many-issues", MOST_ENTRIES);
        var numbers = new LinkedHashSet<Long>();
        for (int i = 0; i < Math.min(texts.size(), MOST_ENTRIES); i++) {
            var number = number(texts.get(i));
            boolean fixed = number != null
                    && fixes.standing(number)
                            .filter(f -> f.outcome() == Outcome.FIXED)
                            .isPresent();
            checks.require(fixed, "/issues/" + i, "release.not-fixed", String.valueOf(texts.get(i)));
            if (fixed) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant moment(@Nullable String at) {
        try {
            return at == null || at.isBlank() ? null : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw Refusal.Invalid.field("/at", "field.time");
        }
    }
}
