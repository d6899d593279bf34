package org.huiyin.web.topic;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Words;
import org.huiyin.topic.NewTopic;
import org.huiyin.topic.TopicCard;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One topic to write down or to change; without an id it is a new one. */
public record TopicPage(
        @Nullable UUID id, long version, NewTopic typed, List<WorkgroupCard> owners, FormErrors errors) {

    public TopicPage {
        owners = List.copyOf(owners);
    }

    static TopicPage fresh(List<WorkgroupCard> owners) {
        return new TopicPage(null, 0, new NewTopic(null, null, null, null, null), owners, FormErrors.NONE);
    }

    static TopicPage of(TopicCard card, List<WorkgroupCard> owners) {
        var typed = new NewTopic(
                card.name(), card.description(), Words.of(card.stage()), Words.of(card.chainLink()), card.workgroup());
        return new TopicPage(card.id(), card.version(), typed, owners, FormErrors.NONE);
    }

    public Bilingual name() {
        return Objects.requireNonNullElse(typed.name(), Bilingual.EMPTY);
    }

    public Bilingual description() {
        return Objects.requireNonNullElse(typed.description(), Bilingual.EMPTY);
    }

    public String path() {
        return id == null ? "/admin/topics" : "/admin/topics/" + id;
    }
}
