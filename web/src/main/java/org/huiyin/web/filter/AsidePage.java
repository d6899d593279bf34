package org.huiyin.web.filter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.filter.SetAsideCard;
import org.huiyin.shared.Words;
import org.huiyin.web.page.FacetValue;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What stands aside.
 *
 * @param confirmed what somebody said is right, instead of what waits for somebody to look
 * @param next the cursor of the page after this
 * @param later whether this is not the first page
 */
public record AsidePage(
        List<SetAsideCard> items,
        boolean confirmed,
        List<FacetValue> kinds,
        Map<String, String> channels,
        @Nullable String next,
        boolean later) {

    public AsidePage {
        items = List.copyOf(items);
        kinds = List.copyOf(kinds);
        channels = Map.copyOf(channels);
    }

    public Optional<FacetValue> kind() {
        return kinds.stream().filter(FacetValue::current).findFirst();
    }

    public String channel(SetAsideCard card) {
        return channels.getOrDefault(card.channel(), card.channel());
    }

    /** Who or what set it aside, and what was seen. */
    public String why(SetAsideCard card, Ui ui) {
        var kind = Words.of(card.kind());
        return switch (card.kind()) {
            case PERSON -> ui.t("filter.why.person", card.byName());
            case FLOOD, SYMBOLS -> ui.t("filter.why." + kind);
            default -> ui.t("filter.why." + kind, card.evidence());
        };
    }
}
