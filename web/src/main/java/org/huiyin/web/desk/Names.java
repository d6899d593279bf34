package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Caller;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** The names of groups, members, topics and channels in the reader's language. Each list is read once a request. */
@RequestScoped
public class Names {

    /** Parts the group from the member in the value of a choice. */
    static final String HOLDER_SEPARATOR = " ";

    private final Workgroups workgroups;
    private final Members members;
    private final Topics topics;
    private final Channels channels;
    private final Ui ui;

    private @Nullable List<WorkgroupCard> groups;
    private final Map<UUID, String> memberNames = new HashMap<>();

    @Inject
    public Names(Workgroups workgroups, Members members, Topics topics, Channels channels, Ui ui) {
        this.workgroups = workgroups;
        this.members = members;
        this.topics = topics;
        this.channels = channels;
        this.ui = ui;
    }

    /** The groups that the caller works for; all of them for an admin. */
    public List<WorkgroupCard> groups(Caller by) {
        return active().stream().filter(group -> by.sees(group.id())).toList();
    }

    public String group(UUID id) {
        return active().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .or(() -> workgroups.find(id))
                .map(group -> ui.t(group.name()))
                .orElse("");
    }

    public String member(UUID id) {
        return memberNames.computeIfAbsent(
                id, i -> members.find(i).map(MemberCard::name).orElse(""));
    }

    public String topic(UUID id) {
        return topics.find(id).map(topic -> ui.t(topic.name())).orElse("");
    }

    public Map<String, String> channels() {
        var names = new LinkedHashMap<String, String>();
        for (ChannelCard channel : channels.all()) {
            names.put(channel.name(), ui.t(channel.title()));
        }
        return names;
    }

    public List<Choice> topics() {
        var choices = new ArrayList<>(List.of(Choice.of("", ui.t("desk.topic.none"))));
        for (TopicCard topic : topics.active()) {
            choices.add(Choice.of(topic.id().toString(), ui.t(topic.name())));
        }
        return choices;
    }

    /** Every group, and of the caller's own groups every member: whom an issue can be given to. */
    public List<Choice> holders(Caller by) {
        var choices = new ArrayList<Choice>();
        for (var group : active()) {
            var name = ui.t(group.name());
            choices.add(Choice.of(group.id().toString(), name));
            if (by.sees(group.id())) {
                for (var member : members.ofWorkgroup(group.id())) {
                    var value = group.id() + HOLDER_SEPARATOR + member.id();
                    choices.add(Choice.of(value, ui.t("desk.holder", name, member.name())));
                }
            }
        }
        return choices;
    }

    /** Words for what the log keeps as ids: one id of a group, or a group and a member. */
    public Optional<String> holder(String ids) {
        var parts = ids.split(HOLDER_SEPARATOR, 2);
        try {
            var group = group(UUID.fromString(parts[0]));
            return Optional.of(
                    parts.length == 1 ? group : ui.t("desk.holder", group, member(UUID.fromString(parts[1]))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<WorkgroupCard> active() {
        var known = groups;
        if (known == null) {
            known = workgroups.active();
            groups = known;
        }
        return known;
    }
}
