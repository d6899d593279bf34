package org.huiyin.web.desk;

import java.util.List;
import java.util.Map;
import org.huiyin.desk.IssueItem;
import org.huiyin.shared.Share;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * The list on the left.
 *
 * @param query what follows a link to keep the reader in this list; empty or starting with a question mark
 * @param current number of the issue that is open beside it
 * @param holders whom the chosen issues can be given to
 */
public record QueueList(
        String title,
        List<IssueItem> items,
        @Nullable String next,
        boolean later,
        List<Chip> chips,
        List<Facet> facets,
        List<FacetValue> sorts,
        String sort,
        String query,
        @Nullable String current,
        Map<String, String> channels,
        List<Choice> holders) {

    public QueueList {
        items = List.copyOf(items);
        chips = List.copyOf(chips);
        facets = List.copyOf(facets);
        sorts = List.copyOf(sorts);
        channels = Map.copyOf(channels);
        holders = List.copyOf(holders);
    }

    /** A filter that is set. */
    public record Chip(String name, String label, String value) {}

    /**
     * A filter that can be set.
     *
     * @param measured how right the machine is with what this facet rests on; unknown where no machine says it
     */
    public record Facet(String name, String title, List<FacetValue> values, Share measured) {}

    public boolean isFiltered() {
        return !chips.isEmpty();
    }

    public String channel(String name) {
        return channels.getOrDefault(name, name);
    }
}
