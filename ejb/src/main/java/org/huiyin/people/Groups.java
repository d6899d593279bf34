package org.huiyin.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who hangs together by links. Pure. */
final class Groups {

    private Groups() {}

    record Link(UUID one, UUID other) {}

    /** For each of them the least of those it hangs together with. Ids are made in the order of time: it is the oldest. */
    static Map<UUID, UUID> firstOf(Collection<UUID> all, List<Link> links) {
        var first = new HashMap<UUID, UUID>();
        all.forEach(one -> first.put(one, one));
        for (boolean moved = true; moved; ) {
            moved = false;
            for (var link : links) {
                var one = first.getOrDefault(link.one(), link.one());
                var other = first.getOrDefault(link.other(), link.other());
                var least = one.toString().compareTo(other.toString()) <= 0 ? one : other;
                moved |= !least.equals(first.put(link.one(), least));
                moved |= !least.equals(first.put(link.other(), least));
            }
        }
        return first;
    }
}
