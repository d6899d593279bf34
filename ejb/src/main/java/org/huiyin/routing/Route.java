package org.huiyin.routing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
            @Nullable UUID owner,
            Predicate<UUID> takesWork,
            UnaryOperator<String> fold) {
        var open = rules.stream().filter(rule -> takesWork.test(rule.workgroup())).toList();
        return open.stream()
                .filter(rule -> !rule.when().isDefault())
                .flatMap(rule -> rule.when().holdFor(facts, fold).stream()
                        .map(reasons -> new Route(rule.workgroup(), rule, reasons)))
                .findFirst()
                .or(() -> toOwner(facts, owner, takesWork))
                .or(() -> byDefault(open));
    }

    private static Optional<Route> toOwner(Facts facts, @Nullable UUID owner, Predicate<UUID> takesWork) {
        return owner != null && facts.topic() != null && takesWork.test(owner)
                ? Optional.of(new Route(
                        owner, null, List.of(new Reason(Reason.OWNER, facts.topic().toString()))))
                : Optional.empty();
    }

    private static Optional<Route> byDefault(List<RuleCard> open) {
        return open.stream()
                .filter(rule -> rule.when().isDefault())
                .findFirst()
                .map(rule -> new Route(rule.workgroup(), rule, List.of(new Reason(Reason.DEFAULT, rule.name()))));
    }
}
