package org.huiyin.web.classification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.classification.Classification;
import org.huiyin.classification.LabelKind;
import org.huiyin.classification.Urgency;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.Stage;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.Ui;

/** What a label can say, in the reader's language. */
@RequestScoped
public class LabelChoices {

    private static final List<String> EMOTIONS = List.of("-10", "-5", "0", "5", "10");

    private final Classification classification;
    private final Topics topics;
    private final Ui ui;

    @Inject
    public LabelChoices(Classification classification, Topics topics, Ui ui) {
        this.classification = classification;
        this.topics = topics;
        this.ui = ui;
    }

    List<Choice> of(LabelKind kind) {
        return switch (kind) {
            case TYPE -> words(ReportType.values(), "desk.type.");
            case STAGE -> words(Stage.values(), "desk.stage.");
            case URGENCY -> words(Urgency.values(), "classification.urgency.");
            case EMOTION ->
                EMOTIONS.stream()
                        .map(value -> Choice.of(value, ui.t("classification.emotion." + value)))
                        .toList();
            case TOPIC -> topics.active().stream().map(this::topic).toList();
            case LANGUAGE -> List.of();
        };
    }

    /** Topics with the likeliest ones first. */
    List<Choice> topicsFor(String text, int likely) {
        var active = topics.active();
        var first = classification.likelyTopics(text, likely);
        var ordered = new ArrayList<TopicCard>();
        first.forEach(
                id -> active.stream().filter(topic -> topic.id().equals(id)).forEach(ordered::add));
        return Stream.concat(ordered.stream(), active.stream().filter(topic -> !first.contains(topic.id())))
                .map(this::topic)
                .toList();
    }

    private Choice topic(TopicCard topic) {
        return Choice.of(topic.id().toString(), ui.t(topic.name()));
    }

    private List<Choice> words(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> Choice.of(Words.of(value), ui.t(prefix + Words.of(value))))
                .toList();
    }
}
