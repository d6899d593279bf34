package org.huiyin.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.topic.TopicCard;
import org.jspecify.annotations.Nullable;

/**
 * Where an issue goes and why: the first rule that holds, else the group that owns the topic, else the first rule
 * without conditions. Groups that take no work are passed over.
 *
 * @param rule null where the topic's owner got it
 */
public record Route(UUID workgroup, @Nullable RuleCard rule, List<Reason> because) {

    public Route {
        because = List.copyOf(because);
    }

    static Optional<Route> choose(
            List<RuleCard> rules,
            Facts facts,
            @Nullable TopicCard topic,
            Predicate<UUID> takesWork,
            UnaryOperator<String> fold) {
        var open =
                rules.stream().filter(rule -> takesWork.test(rule.workgroup())).toList();
        return open.stream()
                .filter(rule -> !rule.when().isDefault())
                .flatMap(rule -> rule.when().holdFor(facts, fold).stream()
                        .map(reasons -> new Route(rule.workgroup(), rule, reasons)))
                .findFirst()
                .or(() -> toOwner(topic, takesWork))
                .or(() -> byDefault(open));
    }

    private static Optional<Route> toOwner(@Nullable TopicCard topic, Predicate<UUID> takesWork) {
        if (topic == null || topic.workgroup() == null || !takesWork.test(topic.workgroup())) {
            return Optional.empty();
        }
        return Optional.of(new Route(topic.workgroup(), null, List.of(new Reason(Reason.OWNER, names(topic)))));
    }

    /** As it is called now, in every language it has: the reason is read long after the topic was renamed. */
    private static String names(TopicCard topic) {
        return Stream.of(topic.name().zhCn(), topic.name().en())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }

    private static Optional<Route> byDefault(List<RuleCard> open) {
        return open.stream()
                .filter(rule -> rule.when().isDefault())
                .findFirst()
                .map(rule -> new Route(rule.workgroup(), rule, List.of(new Reason(Reason.DEFAULT, rule.name()))));
    }
}
