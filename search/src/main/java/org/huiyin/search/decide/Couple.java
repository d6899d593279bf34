package org.huiyin.search.decide;

/** Two texts of which somebody said that they belong together, or that they do not. Which is named first makes no difference. */
public record Couple(String a, String b) {

    public Couple {
        if (a.compareTo(b) > 0) {
            String first = b;
            b = a;
            a = first;
        }
    }
}
