package org.huiyin.web.design;

import java.time.Instant;
import java.util.List;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.FormErrors;

/** Samples for the parts. Times are counted from {@code now}. */
public record DesignPage(
        Instant now,
        List<String> colours,
        List<String> icons,
        List<Choice> faces,
        List<Choice> choices,
        List<FacetValue> facets,
        FormErrors errors) {

    public DesignPage {
        colours = List.copyOf(colours);
        icons = List.copyOf(icons);
        faces = List.copyOf(faces);
        choices = List.copyOf(choices);
        facets = List.copyOf(facets);
    }
}
