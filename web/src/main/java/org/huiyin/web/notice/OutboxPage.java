package org.huiyin.web.notice;

import java.util.List;
import java.util.Optional;
import org.huiyin.web.page.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to whom.
 *
 * @param noMailServer nothing can leave by mail, because the operator gave no server
 * @param next the cursor of the page after this
 * @param later whether this is not the first page
 */
public record OutboxPage(
        List<NoticeItem> items,
        List<FacetValue> states,
        List<FacetValue> kinds,
        @Nullable String issue,
        boolean noMailServer,
        @Nullable String next,
        boolean later) {

    public OutboxPage {
        items = List.copyOf(items);
        states = List.copyOf(states);
        kinds = List.copyOf(kinds);
    }

    public Optional<FacetValue> state() {
        return states.stream().filter(FacetValue::current).findFirst();
    }

    public Optional<FacetValue> kind() {
        return kinds.stream().filter(FacetValue::current).findFirst();
    }

    public boolean isFiltered() {
        return state().isPresent() || kind().isPresent() || issue != null;
    }
}
