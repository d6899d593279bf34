package org.huiyin.web.problem;

import java.util.List;

/** What a type of problem means, in every language, for whoever follows the link in an answer. */
public record ProblemTypePage(String name, String title, List<Explanation> explanations) {

    public ProblemTypePage {
        explanations = List.copyOf(explanations);
    }

    /** @param lang tag of the language */
    public record Explanation(String lang, String title, String text) {}
}
