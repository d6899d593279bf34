package org.huiyin.routing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason why an issue went where it went: what was looked at, and what was found there. A topic is named by its id,
 * a stage, link or type by its word.
 */
public record Reason(String kind, String value) {

    public static final String TOPIC = "topic";
    public static final String STAGE = "stage";
    public static final String CHAIN_LINK = "chainLink";
    public static final String CHANNEL = "channel";
    public static final String STORE = "store";
    public static final String WORD = "word";
    public static final String EMOTION = "emotion";
    public static final String TYPE = "type";
    /** No rule held, so the group that owns the topic got it; the value is the topic's name. */
    public static final String OWNER = "owner";
    /** Nothing else held; it went to the group for everything else. */
    public static final String DEFAULT = "default";
    /** A person decided; the value is the person's name. */
    public static final String PERSON = "person";

    private static final int LONGEST = 1000;

    static String write(List<Reason> reasons) {
        var lines = reasons.stream()
                .map(reason -> reason.kind + "\t" + reason.value.replaceAll("[\\t\\n\\r]", " "))
                .collect(Collectors.joining("\n"));
        return lines.length() <= LONGEST ? lines : lines.substring(0, Math.max(0, lines.lastIndexOf('\n', LONGEST)));
    }

    static List<Reason> read(String lines) {
        return lines.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Reason(parts[0], parts[1]))
                .toList();
    }
}
