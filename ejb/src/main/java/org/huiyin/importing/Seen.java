package org.huiyin.importing;

import java.util.HashSet;
import java.util.Set;

/** Which names a file has used so far. Eight bytes of each: a million rows are no burden. */
final class Seen {

    private static final int LETTERS = 16;
    private static final int HEX = 16;

    private final Set<Long> names = new HashSet<>();

    /** Whether that name was there before in this file. */
    boolean again(String name) {
        var hash = name.substring(name.length() - LETTERS);
        return !names.add(Long.parseUnsignedLong(hash, HEX));
    }
}
