package org.huiyin.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.topic.ChainLink;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The door to the routing rules. Their order counts, and assignments they made go on naming them. */
@ApplicationScoped
@Transactional
public class Rules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 50;
    private static final int MOST_WORDS = 40;
    private static final int MOST_RULES = 500;
    private static final int WORST = -10;
    private static final int BEST = 10;

    private final RuleRows rows;
    private final Workgroups workgroups;
    private final Topics topics;
    private final Channels channels;
    private final History history;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public Rules(
            RuleRows rows,
            Workgroups workgroups,
            Topics topics,
            Channels channels,
            History history,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.workgroups = workgroups;
        this.topics = topics;
        this.channels = channels;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the order in which they are asked. */
    public List<RuleCard> active() {
        return rows.active().stream().map(RoutingRule::card).toList();
    }

    public Optional<RuleCard> find(UUID id) {
        return rows.find(id).filter(rule -> !rule.isRetired()).map(RoutingRule::card);
    }

    public RuleCard add(NewRule wanted, Caller by) {
        by.need(Role.ADMIN);
        var asked = checked(wanted);
        var standing = new ArrayList<>(rows.active());
        if (standing.size() >= MOST_RULES) {
            throw new Refusal.Conflict("routing.too-many-rules", MOST_RULES);
        }
        var rule = new RoutingRule(
                ids.next(), standing.size(), asked.name(), asked.when(), asked.workgroup(), clock.instant());
        rows.add(rule);
        standing.add(place(wanted.position(), standing.size()), rule);
        order(standing);
        record(by, rule, "added", null, rule.card());
        return rule.card();
    }

    /** @param version what the caller has seen; another one by now is a conflict */
    public RuleCard change(UUID id, long version, NewRule wanted, Caller by) {
        by.need(Role.ADMIN);
        var rule = standing(id);
        var asked = checked(wanted);
        var before = rule.card();
        if (before.version() != version) {
            throw new Refusal.Conflict("routing.changed-meanwhile");
        }
        rule.define(asked.name(), asked.when(), asked.workgroup());
        if (wanted.position() != null) {
            move(rule, wanted.position());
        }
        rows.flush();
        record(by, rule, "changed", before, rule.card());
        return rule.card();
    }

    /** Puts the rule at that place, counted from nought; the others make room. */
    public void move(UUID id, int position, Caller by) {
        by.need(Role.ADMIN);
        var rule = standing(id);
        int before = rule.card().position();
        move(rule, position);
        record(by, rule, "moved", before, rule.card().position());
    }

    /** Safe to call twice. What it assigned stays where it is. */
    public void retire(UUID id, Caller by) {
        by.need(Role.ADMIN);
        var rule = rows.find(id).orElseThrow(Rules::notFound);
        rule.retire(clock.instant());
        rows.flush();
        order(rows.active());
        record(by, rule, "retired", rule.card(), null);
    }

    public void restore(UUID id, Caller by) {
        by.need(Role.ADMIN);
        var rule = rows.find(id).orElseThrow(Rules::notFound);
        int place = rule.card().position();
        rule.restore();
        rows.flush();
        move(rule, place);
        record(by, rule, "restored", null, rule.card());
    }

    private void move(RoutingRule rule, int position) {
        var standing = new ArrayList<>(rows.active());
        standing.removeIf(other -> other.id().equals(rule.id()));
        standing.add(place(position, standing.size()), rule);
        order(standing);
    }

    private void order(List<RoutingRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).standAt(i);
        }
        rows.flush();
    }

    private static int place(@Nullable Integer wanted, int last) {
        return wanted == null ? last : Math.clamp(wanted, 0, last);
    }

    private RoutingRule standing(UUID id) {
        return rows.find(id).filter(rule -> !rule.isRetired()).orElseThrow(Rules::notFound);
    }

    private void record(Caller by, RoutingRule rule, String action, @Nullable Object before, @Nullable Object after) {
        history.record(by.actor(), Change.of("routing-rule", rule.id(), action, before, after));
    }

    private record Asked(String name, Conditions when, UUID workgroup) {}

    private Asked checked(NewRule wanted) {
        var checks = new Checks();
        var name = checks.text(wanted.name(), "/name", LONGEST_NAME);
        var when = conditions(Objects.requireNonNullElse(wanted.when(), NewRule.When.ALWAYS), checks);
        var group = wanted.workgroup();
        checks.require(group != null, "/workgroup", "field.required");
        checks.require(
                group == null || workgroups.findActive(group).isPresent(), "/workgroup", "people.workgroup-unknown");
        checks.done();
        return new Asked(name, when, Objects.requireNonNull(group));
    }

    private Conditions conditions(NewRule.When when, Checks checks) {
        var topic = when.topic();
        checks.require(topic == null || topics.find(topic).isPresent(), "/when/topic", "routing.topic-unknown");
        var channel = checks.optional(when.channel(), "/when/channel", LONGEST_WORD);
        checks.require(
                channel == null || isChannel(channel), "/when/channel", "field.unknown-value", String.valueOf(channel));
        var emotion = when.emotionAtMost();
        checks.require(
                emotion == null || (emotion >= WORST && emotion <= BEST),
                "/when/emotionAtMost",
                "field.between",
                WORST,
                BEST);
        return new Conditions(
                topic,
                checks.choice(when.stage(), Stage.class, "/when/stage"),
                checks.choice(when.chainLink(), ChainLink.class, "/when/chainLink"),
                channel,
                flat(checks.optional(when.store(), "/when/store", LONGEST_NAME)),
                words(Objects.requireNonNullElse(when.words(), List.<String>of()), checks),
                emotion,
                checks.choice(when.type(), ReportType.class, "/when/type"));
    }

    private boolean isChannel(String name) {
        return channels.all().stream().map(ChannelCard::name).anyMatch(name::equals);
    }

    private static List<String> words(List<String> wanted, Checks checks) {
        checks.require(wanted.size() <= MOST_WORDS, "/when/words", "routing.too-many-words", MOST_WORDS);
        var words = new ArrayList<String>();
        for (int i = 0; i < Math.min(wanted.size(), MOST_WORDS); i++) {
            words.add(String.valueOf(flat(checks.text(wanted.get(i), "/when/words/" + i, LONGEST_WORD))));
        }
        return words.stream().distinct().toList();
    }

    /** Conditions are kept a line each. */
    private static @Nullable String flat(@Nullable String text) {
        return text == null ? null : text.replaceAll("[\\t\\n\\r]+", " ");
    }

    private static Refusal notFound() {
        return new Refusal.NotFound("routing.rule-not-found");
    }
}
