package org.huiyin.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text asks for. Two texts about one thing that ask when and how much are two questions. */
final class Questions {

    enum Asked {
        WHAT,
        HOW,
        AMOUNT,
        PLACE,
        PERSON,
        REASON,
        TIME
    }

    private static final Map<Asked, List<String>> CHINESE = Map.of(
            Asked.TIME, List.of("什么时候", "啥时候", "何时", "几点", "哪天", "多久"),
            Asked.REASON, List.of("为什么", "为啥", "为何", "怎么回事", "干嘛"),
            Asked.WHAT, List.of("什么", "啥"),
            Asked.HOW, List.of("怎么", "怎样", "咋", "如何", "方法", "方式"),
            Asked.AMOUNT, List.of("多少", "几", "多大"),
            Asked.PLACE, List.of("哪里", "哪儿", "哪个", "何处"),
            Asked.PERSON, List.of("谁"));

    private static final Map<String, Asked> ENGLISH = Map.of(
            "what", Asked.WHAT,
            "which", Asked.WHAT,
            "how", Asked.HOW,
            "where", Asked.PLACE,
            "who", Asked.PERSON,
            "why", Asked.REASON,
            "when", Asked.TIME);

    private static final int MAX_CHARACTERS = 400;

    private Questions() {}

    /** What a normalised text asks for; nothing where it asks nothing, which differs from every question. */
    static Set<Asked> in(String normalized) {
        String text = normalized.length() <= MAX_CHARACTERS ? normalized : normalized.substring(0, MAX_CHARACTERS);
        Set<Asked> asked = EnumSet.noneOf(Asked.class);
        String rest = text;
        // In this order: 什么时候 asks for a time and not for a thing.
        for (Asked kind :
                List.of(Asked.TIME, Asked.REASON, Asked.WHAT, Asked.HOW, Asked.AMOUNT, Asked.PLACE, Asked.PERSON)) {
            for (String word : CHINESE.getOrDefault(kind, List.of())) {
                if (rest.contains(word)) {
                    asked.add(kind);
                    rest = rest.replace(word, " ");
                }
            }
        }
        for (String word : text.split("[^a-z]+", MAX_CHARACTERS)) {
            Asked kind = ENGLISH.get(word);
            if (kind != null) {
                asked.add(kind);
            }
        }
        return asked;
    }
}
