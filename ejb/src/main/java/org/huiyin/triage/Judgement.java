package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.decide.DuplicateModel.Decided;
import org.huiyin.search.decide.Evidence;

/**
 * The model that decides, as this installation has it: shipped at first, fitted to the proposals that its own people have
 * accepted and rejected from {@value #ENOUGH} of them on.
 */
@ApplicationScoped
public class Judgement {

    private static final int ENOUGH = 200;
    private static final int MOST = 5_000;

    private final Decisions decisions;
    private volatile DuplicateModel model = DuplicateModel.shipped();
    private volatile int learnedFrom;

    @Inject
    public Judgement(Decisions decisions) {
        this.decisions = decisions;
    }

    public DuplicateModel model() {
        return model;
    }

    /** How many decisions of people it was fitted to; 0 for the shipped one. */
    public int learnedFrom() {
        return learnedFrom;
    }

    /** Fits anew where there are enough decisions. A matter of milliseconds. */
    public void refit() {
        List<Decided> decided = decisions.newest(MOST).stream()
                .filter(pair -> pair.features().keySet().containsAll(Evidence.NAMES))
                .map(Judgement::decided)
                .toList();
        boolean enough = decided.size() >= ENOUGH;
        model = enough ? DuplicateModel.shipped().learn(decided) : DuplicateModel.shipped();
        learnedFrom = enough ? decided.size() : 0;
    }

    private static Decided decided(DecidedPair pair) {
        double[] evidence = Evidence.NAMES.stream()
                .mapToDouble(name -> pair.features().getOrDefault(name, 0.0))
                .toArray();
        return new Decided(evidence, pair.same());
    }
}
