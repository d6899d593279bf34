package org.huiyin.web.people;

import java.util.UUID;
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.WorkgroupCard;
import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One workgroup to write down or to change; without an id it is a new one. */
public record GroupPage(
        @Nullable UUID id,
        long version,
        Bilingual name,
        @Nullable Integer targetHours,
        FormErrors errors) {

    private static final int A_DAY = 24;

    static final GroupPage FRESH = new GroupPage(null, 0, Bilingual.EMPTY, A_DAY, FormErrors.NONE);

    static GroupPage of(WorkgroupCard card) {
        return new GroupPage(card.id(), card.version(), card.name(), card.targetHours(), FormErrors.NONE);
    }

    static GroupPage again(@Nullable UUID id, long version, NewWorkgroup typed, FormErrors errors) {
        var name = typed.name() == null ? Bilingual.EMPTY : typed.name();
        return new GroupPage(id, version, name, typed.targetHours(), errors.shownAt("name", "name-zh-CN"));
    }

    public String path() {
        return id == null ? "/admin/groups" : "/admin/groups/" + id;
    }
}
