package org.huiyin.fix;

import java.util.Collection;

/**
 * When the people behind an issue decide about it. It reopens when "not" reaches max(1, share × answers); it is verified
 * when "solved" reaches max(1, share × people told). Confirmed and assumed are never added: silence counts nowhere.
 *
 * @param reopenShare between 0 and 1
 * @param verifyShare between 0 and 1
 */
public record VerdictPolicy(double reopenShare, double verifyShare) {

    public VerdictPolicy {
        if (reopenShare <= 0 || reopenShare > 1 || verifyShare <= 0 || verifyShare > 1) {
            throw new IllegalArgumentException("A share is above 0 and at most 1");
        }
    }

    /** How many "not" it takes among that many answers. */
    public int notsToReopen(int answers) {
        return Math.max(1, (int) Math.ceil(reopenShare * answers - 1e-9));
    }

    public int solvedToVerify(int people) {
        return Math.max(1, (int) Math.ceil(verifyShare * people - 1e-9));
    }

    public boolean reopens(Collection<VerdictWord> answers) {
        long nots = answers.stream().filter(word -> word == VerdictWord.NOT).count();
        return nots > 0 && nots >= notsToReopen(answers.size());
    }

    public boolean verifies(Collection<VerdictWord> answers, int people) {
        long solved =
                answers.stream().filter(word -> word == VerdictWord.SOLVED).count();
        return !reopens(answers) && solved >= solvedToVerify(people);
    }
}
