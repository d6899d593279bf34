package org.huiyin.search;

import java.util.List;
import java.util.Set;

/**
 * What a normalised text states that another one may contradict, read once however often it is compared.
 *
 * @param numbers see {@link Numbers}
 * @param negation the first word that denies, empty when there is none
 * @param products one set for each kind of thing that {@link Products} knows, empty where none is named
 * @param persons see {@link Persons}
 * @param asked see {@link Questions}
 */
record Claims(
        Set<String> numbers, String negation, List<Set<String>> products, String persons, Set<Questions.Asked> asked) {

    static Claims of(String normalized) {
        return new Claims(
                Numbers.in(normalized),
                Negation.firstIn(normalized),
                Products.in(normalized),
                Persons.in(normalized),
                Questions.in(normalized));
    }
}
