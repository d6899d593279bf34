package org.huiyin.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one poll brought.
 *
 * @param position where the next one begins; null leaves it as it was
 * @param more the vendor has more right now
 */
public record Haul(List<Raw> raws, @Nullable String position, boolean more) {

    public Haul {
        raws = List.copyOf(raws);
    }
}
