package org.huiyin.web.routing;

import java.util.Objects;
import java.util.Optional;
import org.huiyin.people.Workgroups;
import org.huiyin.routing.Facts;
import org.huiyin.routing.Route;
import org.huiyin.routing.Routing;
import org.huiyin.shared.Words;
import org.huiyin.topic.ReportType;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.web.page.Typed;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Answers which rule would take an issue, without there being one. */
final class Trial {

    private final Routing routing;
    private final Topics topics;
    private final Workgroups workgroups;
    private final RuleChoices choices;
    private final Because because;
    private final Ui ui;

    Trial(Routing routing, Topics topics, Workgroups workgroups, RuleChoices choices, Because because, Ui ui) {
        this.routing = routing;
        this.topics = topics;
        this.workgroups = workgroups;
        this.choices = choices;
        this.because = because;
        this.ui = ui;
    }

    RulesPage.Try of(Typed asked) {
        return new RulesPage.Try(
                shown(asked, "text"),
                shown(asked, "topic"),
                shown(asked, "channel"),
                shown(asked, "store"),
                shown(asked, "emotion"),
                shown(asked, "type"),
                choices.topics(),
                choices.channels(),
                // An issue always has a type, so "any" is none.
                choices.types().subList(1, choices.types().size()),
                asked.form().isEmpty() || !asked.form().containsKey("text") ? null : answer(asked));
    }

    private String answer(Typed asked) {
        return routing.routeOf(facts(asked)).map(this::sentence).orElseGet(() -> ui.t("routing.try.nobody"));
    }

    private String sentence(Route route) {
        var group = workgroups
                .find(route.workgroup())
                .map(card -> ui.t(card.name()))
                .orElse("");
        return ui.t("routing.try.answer", group, because.of(route));
    }

    private Facts facts(Typed asked) {
        var topic = Optional.ofNullable(asked.id("topic")).flatMap(topics::find);
        var emotion = asked.number("emotion");
        return new Facts(
                topic.map(TopicCard::id).orElse(null),
                topic.map(TopicCard::stage).orElse(null),
                topic.map(TopicCard::chainLink).orElse(null),
                shown(asked, "channel"),
                asked.text("store"),
                shown(asked, "text"),
                emotion == null ? null : emotion.doubleValue(),
                type(asked.text("type")));
    }

    private static ReportType type(@Nullable String word) {
        for (var type : ReportType.values()) {
            if (Words.of(type).equals(word)) {
                return type;
            }
        }
        return ReportType.COMPLAINT;
    }

    private static String shown(Typed asked, String name) {
        return Objects.requireNonNullElse(asked.text(name), "");
    }
}
