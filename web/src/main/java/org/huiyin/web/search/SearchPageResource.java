package org.huiyin.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.channel.Channels;
import org.huiyin.desk.SearchDesk;
import org.huiyin.desk.SearchFacet;
import org.huiyin.desk.SearchFilter;
import org.huiyin.people.Workgroups;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.topic.Topics;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;

/** One box, and by its side what the hits have in common. Everything that is chosen stands in the address. */
@Path("/search")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SearchPageResource {

    private static final int MOST_VALUES = 30;

    private final SearchDesk desk;
    private final Topics topics;
    private final Workgroups workgroups;
    private final Channels channels;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public SearchPageResource(
            SearchDesk desk, Topics topics, Workgroups workgroups, Channels channels, CurrentCaller current, Ui ui) {
        this.desk = desk;
        this.topics = topics;
        this.workgroups = workgroups;
        this.channels = channels;
        this.current = current;
        this.ui = ui;
    }

    @GET
    public View search(@BeanParam SearchAsked asked) {
        var by = current.caller();
        by.need(Role.LEAD, Role.MEMBER);
        var filter = asked.filter();
        var found = desk.search(filter, asked.issues(), asked.page(), by);
        var names = channels();
        var facets = Arrays.stream(SearchFacet.values())
                .map(facet -> facet(facet, found.counts().getOrDefault(facet, Map.of()), filter, names))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
        var words = filter.q() == null ? "" : filter.q().strip();
        return View.of("search/search", new SearchPage(words, asked.issues(), asked.page(), found, facets, names));
    }

    private SearchPage.Facet facet(
            SearchFacet facet, Map<String, Integer> counts, SearchFilter filter, Map<String, String> names) {
        var chosen = filter.of(facet);
        var all = new HashMap<>(counts);
        if (chosen != null) {
            all.putIfAbsent(chosen, 0);
        }
        var values = all.entrySet().stream()
                .sorted(order(facet))
                .limit(MOST_VALUES)
                .map(entry -> new FacetValue(
                        entry.getKey(),
                        label(facet, entry.getKey(), names),
                        (long) entry.getValue(),
                        entry.getKey().equals(chosen)))
                .toList();
        return new SearchPage.Facet(Words.of(facet), ui.t("search.facet." + Words.of(facet)), values);
    }

    private static Comparator<Map.Entry<String, Integer>> order(SearchFacet facet) {
        if (facet == SearchFacet.SINCE) {
            return Comparator.comparingInt(
                            (Map.Entry<String, Integer> entry) -> entry.getKey().length())
                    .thenComparing(Map.Entry.comparingByKey());
        }
        return Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private String label(SearchFacet facet, String value, Map<String, String> names) {
        return switch (facet) {
            case TYPE -> word("desk.type.", value);
            case STAGE -> word("desk.stage.", value);
            case STATE -> word("desk.state.", value);
            case MOOD -> word("search.mood.", value);
            case SINCE -> value.matches("\\d{1,4}") ? ui.t("search.since", Integer.parseInt(value)) : value;
            case CHANNEL -> names.getOrDefault(value, value);
            case STORE -> value;
            case TOPIC ->
                id(value).flatMap(topics::find).map(topic -> ui.t(topic.name())).orElse(value);
            case WORKGROUP ->
                id(value)
                        .flatMap(workgroups::find)
                        .map(group -> ui.t(group.name()))
                        .orElse(value);
        };
    }

    private String word(String prefix, String value) {
        return ui.find(prefix + value).orElse(value);
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> channels() {
        var names = new HashMap<String, String>();
        channels.all().forEach(channel -> names.put(channel.name(), ui.t(channel.title())));
        return names;
    }
}
