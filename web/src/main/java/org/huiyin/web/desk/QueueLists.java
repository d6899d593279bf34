package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.desk.IssueDesk;
import org.huiyin.desk.IssueSort;
import org.huiyin.issue.IssueState;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Gathers what the list on the left shows: the issues, the filters that are set, and those that can be. */
@RequestScoped
public class QueueLists {

    private static final int ROWS = 50;

    private final IssueDesk desk;
    private final Names names;
    private final Measured measured;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public QueueLists(IssueDesk desk, Names names, Measured measured, CurrentCaller current, Ui ui) {
        this.desk = desk;
        this.names = names;
        this.measured = measured;
        this.current = current;
        this.ui = ui;
    }

    QueueList list(QueueQuery query, @Nullable String open) {
        var by = current.caller();
        var page = desk.list(query.filter(), ROWS, query.cursor, by);
        var channels = names.channels();
        var sort = query.sort == null || query.sort.isBlank() ? Words.of(IssueSort.DUE) : query.sort;
        return new QueueList(
                title(query),
                page.items(),
                page.next(),
                query.cursor != null,
                chips(query, channels),
                facets(query, channels, by),
                sorts(sort),
                sort,
                ui.query().isEmpty() ? "" : "?" + ui.query(),
                open,
                channels,
                names.holders(by));
    }

    private String title(QueueQuery query) {
        if (query.isSearch()) {
            return ui.t("desk.view.search");
        }
        return ui.t("desk.view." + view(query));
    }

    private static String view(QueueQuery query) {
        if (query.overdue) {
            return "overdue";
        }
        if (query.waiting) {
            return "waiting";
        }
        if (query.mine) {
            return "mine";
        }
        if (query.unassigned) {
            return "unassigned";
        }
        return query.state == null || query.state.isBlank() || query.state.equals("open") ? "open" : "issues";
    }

    private List<QueueList.Chip> chips(QueueQuery query, Map<String, String> channels) {
        var chips = new ArrayList<QueueList.Chip>();
        add(chips, "q", query.q, query.q);
        var workgroup = id(query.workgroup);
        add(chips, "workgroup", query.workgroup, workgroup == null ? "" : names.group(workgroup));
        add(chips, "state", query.state, stateName(query.state));
        add(chips, "type", query.type, ui.find("desk.type." + query.type).orElse(""));
        var topic = id(query.topic);
        add(chips, "topic", query.topic, topic == null ? "" : names.topic(topic));
        add(chips, "channel", query.channel, channels.getOrDefault(query.channel == null ? "" : query.channel, ""));
        return chips;
    }

    private void add(List<QueueList.Chip> chips, String name, @Nullable String value, @Nullable String shown) {
        if (value != null && !value.isBlank()) {
            chips.add(new QueueList.Chip(
                    name, ui.t("desk.filter." + name), shown == null || shown.isEmpty() ? value : shown));
        }
    }

    private String stateName(@Nullable String state) {
        return ui.find("desk.state." + state).orElse("");
    }

    private List<QueueList.Facet> facets(QueueQuery query, Map<String, String> channels, Caller by) {
        var states = Stream.concat(
                        Stream.of("open", "closed", QueueQuery.ANY),
                        Arrays.stream(IssueState.values()).map(Words::of))
                .map(state -> value(state, stateName(state), query.state))
                .toList();
        var types = Arrays.stream(ReportType.values())
                .map(Words::of)
                .map(type -> value(type, ui.t("desk.type." + type), query.type))
                .toList();
        var groups = names.groups(by).stream()
                .map(group -> value(group.id().toString(), ui.t(group.name()), query.workgroup))
                .toList();
        var topics = names.topics().stream()
                .filter(topic -> !topic.value().isEmpty())
                .map(topic -> value(topic.value(), topic.label(), query.topic))
                .toList();
        var ways = channels.entrySet().stream()
                .map(channel -> value(channel.getKey(), channel.getValue(), query.channel))
                .toList();
        return List.of(
                facet("workgroup", groups),
                facet("state", states),
                facet("type", types),
                facet("topic", topics),
                facet("channel", ways));
    }

    private QueueList.Facet facet(String name, List<FacetValue> values) {
        return new QueueList.Facet(name, ui.t("desk.filter." + name), values, measured.of(name));
    }

    private List<FacetValue> sorts(String sort) {
        return Arrays.stream(IssueSort.values())
                .map(Words::of)
                .map(word -> value(word, ui.t("desk.sort." + word), sort))
                .toList();
    }

    private static FacetValue value(String value, String label, @Nullable String chosen) {
        return new FacetValue(value, label, null, value.equals(chosen));
    }

    private static @Nullable UUID id(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
