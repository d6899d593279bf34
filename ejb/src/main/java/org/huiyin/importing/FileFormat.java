package org.huiyin.importing;

import java.util.Arrays;
import java.util.Locale;

/** What a file is, by its first bytes before its name. */
public enum FileFormat {
    CSV,
    XLSX,
    NDJSON;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    static FileFormat of(String name, byte[] start) {
        if (start.length >= ZIP.length && Arrays.equals(start, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            return XLSX;
        }
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.equals("ndjson") || ending.equals("jsonl") || ending.equals("json") ? NDJSON : CSV;
    }
}
