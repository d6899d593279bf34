package org.huiyin.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.desk.SearchDesk;
import org.huiyin.desk.SearchResult;
import org.huiyin.web.page.FacetValue;

/**
 * What was looked for and what was found.
 *
 * @param issues whether issues are shown instead of reports
 * @param page from 0 on
 */
public record SearchPage(
        String words, boolean issues, int page, SearchResult found, List<Facet> facets, Map<String, String> channels) {

    public SearchPage {
        facets = List.copyOf(facets);
        channels = Map.copyOf(channels);
    }

    /** One facet with its name in addresses, its title, and its values with how many there are of each. */
    public record Facet(String name, String title, List<FacetValue> values) {

        public Facet {
            values = List.copyOf(values);
        }

        public Optional<FacetValue> chosen() {
            return values.stream().filter(FacetValue::current).findFirst();
        }
    }

    public boolean isFiltered() {
        return facets.stream().anyMatch(facet -> facet.chosen().isPresent());
    }

    public int count() {
        return issues ? found.issueCount() : found.reportCount();
    }

    public boolean hasMore() {
        return (page + 1) * SearchDesk.PAGE < count();
    }

    public String channel(String name) {
        return channels.getOrDefault(name, name);
    }
}
