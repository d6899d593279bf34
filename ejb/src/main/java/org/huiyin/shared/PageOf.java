package org.huiyin.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the page after it, or null at the end. */
public record PageOf<T>(List<T> items, @Nullable String next) {

    public PageOf {
        items = List.copyOf(items);
    }

    /** Cuts a page from one row more than was asked for: that row tells whether there is a next page. */
    public static <T> PageOf<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new PageOf<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new PageOf<>(items, cursor.apply(items.getLast()));
    }
}
