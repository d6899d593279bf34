package org.huiyin.channel;

import java.util.List;

/**
 * What came with one call of a vendor.
 *
 * @param raws its parts, to be kept before the answer leaves
 * @param isKnown the caller is who it should be; else nothing is kept
 * @param pollNow the call only says that there is something to be fetched
 */
public record Arrival(Answer answer, List<Raw> raws, boolean isKnown, boolean pollNow) {

    public Arrival {
        raws = List.copyOf(raws);
    }

    public static Arrival of(Answer answer, List<Raw> raws) {
        return new Arrival(answer, raws, true, false);
    }

    /** Somebody who is not the vendor, or no longer is. */
    public static Arrival refused(Answer answer) {
        return new Arrival(answer, List.of(), false, false);
    }

    /** A hint: the words themselves have to be fetched. */
    public static Arrival hint(Answer answer) {
        return new Arrival(answer, List.of(), true, true);
    }
}
