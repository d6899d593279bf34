package org.huiyin.web.routing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.routing.AssignmentCard;
import org.huiyin.routing.Conditions;
import org.huiyin.routing.Reason;
import org.huiyin.routing.Route;
import org.huiyin.topic.TopicCard;
import org.huiyin.topic.Topics;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** Says in the reader's words why something went where it went. */
final class Because {

    private final Topics topics;
    private final Ui ui;

    Because(Topics topics, Ui ui) {
        this.topics = topics;
        this.ui = ui;
    }

    String of(AssignmentCard card) {
        return sentence(card.ruleName(), card.because());
    }

    String of(Route route) {
        return sentence(route.rule() == null ? null : route.rule().name(), route.because());
    }

    /** The conditions of a rule; empty where it has none. All of them have to hold, but of the words one is enough. */
    String of(Conditions when) {
        var others = when.asReasons().stream()
                .filter(reason -> !reason.kind().equals(Reason.WORD))
                .map(this::of);
        return Stream.concat(others, words(ui, when.words())).collect(Collectors.joining(ui.t("routing.because.and")));
    }

    static Stream<String> words(Ui ui, List<String> words) {
        return words.isEmpty()
                ? Stream.empty()
                : Stream.of(ui.t("routing.because.word", String.join(ui.t("routing.because.or"), words)));
    }

    private String sentence(@Nullable String rule, List<Reason> reasons) {
        var said = reasons.stream().map(this::of).collect(Collectors.joining(ui.t("routing.because.and")));
        return rule == null ? said : ui.t("routing.because.rule", rule, said);
    }

    private String of(Reason reason) {
        return switch (reason.kind()) {
            case Reason.TOPIC -> ui.t("routing.because.topic", topic(reason.value()));
            case Reason.STAGE -> ui.t("routing.because.stage", ui.t("topic.stage." + reason.value()));
            case Reason.CHAIN_LINK -> ui.t("routing.because.chainLink", ui.t("topic.link." + reason.value()));
            case Reason.TYPE -> ui.t("routing.because.type", ui.t("routing.type." + reason.value()));
            default -> ui.t("routing.because." + reason.kind(), reason.value());
        };
    }

    private String topic(String id) {
        return Optional.of(id)
                .map(UUID::fromString)
                .flatMap(topics::find)
                .map(TopicCard::name)
                .map(ui::t)
                .orElse("");
    }
}
