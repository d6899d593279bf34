package org.huiyin.web.routing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.routing.NewRule;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One rule to write down or to change; without an id it is a new one. */
public record RulePage(@Nullable UUID id, long version, NewRule typed, RuleChoices choices, FormErrors errors) {

    public NewRule.When when() {
        return Objects.requireNonNullElse(typed.when(), NewRule.When.ALWAYS);
    }

    public String words() {
        return String.join(", ", Objects.requireNonNullElse(when().words(), List.<String>of()));
    }

    public String path() {
        return id == null ? "/admin/routing" : "/admin/routing/" + id;
    }
}
