package org.huiyin.web.conversation;

import java.util.List;
import java.util.UUID;
import org.huiyin.conversation.CannedReplyCard;
import org.huiyin.conversation.NewCannedReply;
import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One ready-made reply to write down or to change; without an id it is a new one. */
public record ReplyPage(
        @Nullable UUID id,
        long version,
        @Nullable String name,
        Bilingual text,
        @Nullable String workgroup,
        List<Choice> groups,
        FormErrors errors) {

    public ReplyPage {
        groups = List.copyOf(groups);
    }

    static ReplyPage fresh(List<Choice> groups) {
        return new ReplyPage(null, 0, null, Bilingual.EMPTY, groups.getFirst().value(), groups, FormErrors.NONE);
    }

    static ReplyPage of(CannedReplyCard card, List<Choice> groups) {
        var group = card.workgroup() == null ? "" : card.workgroup().toString();
        return new ReplyPage(card.id(), card.version(), card.name(), card.text(), group, groups, FormErrors.NONE);
    }

    static ReplyPage again(
            @Nullable UUID id, long version, NewCannedReply typed, List<Choice> groups, FormErrors errors) {
        var text = typed.text() == null ? Bilingual.EMPTY : typed.text();
        var group = typed.workgroup() == null ? "" : typed.workgroup().toString();
        return new ReplyPage(id, version, typed.name(), text, group, groups, errors.shownAt("text", "text-zh-CN"));
    }

    public String path() {
        return id == null ? RepliesPageResource.LIST : RepliesPageResource.LIST + "/" + id;
    }
}
