package org.huiyin.bench.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers by how sure they are: how many of the true ones are found while so many of the given ones are right? */
final class PrecisionCurve {

    private record Answer(double sure, boolean right) {}

    private final List<Answer> answers = new ArrayList<>();

    void add(double sure, boolean right) {
        answers.add(new Answer(sure, right));
    }

    /** The most that can be found by one threshold while precision stays; equals stand or fall together. */
    double recallAt(double precision, long all) {
        answers.sort(Comparator.comparingDouble(Answer::sure).reversed());
        int right = 0;
        int best = 0;
        for (int i = 0; i < answers.size(); i++) {
            right += answers.get(i).right() ? 1 : 0;
            boolean last = i + 1 == answers.size()
                    || answers.get(i + 1).sure() < answers.get(i).sure();
            if (last && right >= precision * (i + 1)) {
                best = right;
            }
        }
        return all == 0 ? 0 : (double) best / all;
    }

    /**
     * The area under the whole curve, the mean precision at each right answer, what is never found counting as nothing:
     * says which of two is better also where neither is ever sure enough for a threshold.
     */
    double averagePrecision(long all) {
        answers.sort(Comparator.comparingDouble(Answer::sure).reversed());
        int right = 0;
        double sum = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).right()) {
                sum += (double) ++right / (i + 1);
            }
        }
        return all == 0 ? 0 : sum / all;
    }
}
