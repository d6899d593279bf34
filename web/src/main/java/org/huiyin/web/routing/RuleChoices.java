package org.huiyin.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.huiyin.channel.Channels;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Words;
import org.huiyin.topic.ChainLink;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.huiyin.topic.Topics;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.Ui;

/** What can be chosen in a rule, in the reader's words. What does not matter is the empty choice. */
@RequestScoped
public class RuleChoices {

    private final Workgroups workgroups;
    private final Topics topics;
    private final Channels channels;
    private final Ui ui;

    @Inject
    public RuleChoices(Workgroups workgroups, Topics topics, Channels channels, Ui ui) {
        this.workgroups = workgroups;
        this.topics = topics;
        this.channels = channels;
        this.ui = ui;
    }

    public List<Choice> groups() {
        return workgroups.active().stream()
                .map(group -> Choice.of(group.id().toString(), ui.t(group.name())))
                .toList();
    }

    public List<Choice> topics() {
        return orAny(topics.active().stream()
                .map(topic -> Choice.of(topic.id().toString(), ui.t(topic.name())))
                .toList());
    }

    public List<Choice> channels() {
        return orAny(channels.all().stream()
                .map(channel -> Choice.of(channel.name(), ui.t(channel.title())))
                .toList());
    }

    public List<Choice> stages() {
        return words(Stage.values(), word -> "topic.stage." + word);
    }

    public List<Choice> links() {
        return words(ChainLink.values(), word -> "topic.link." + word);
    }

    public List<Choice> types() {
        return words(ReportType.values(), word -> "routing.type." + word);
    }

    private List<Choice> words(Enum<?>[] constants, Function<String, String> key) {
        return orAny(Arrays.stream(constants)
                .map(Words::of)
                .map(word -> Choice.of(word, ui.t(key.apply(word))))
                .toList());
    }

    private List<Choice> orAny(List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", ui.t("routing.any")));
        all.addAll(choices);
        return List.copyOf(all);
    }
}
