package org.huiyin.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huiyin.search.decide.DuplicateModel;
import org.huiyin.search.decide.DuplicateModel.Decided;
import org.huiyin.search.decide.Evidence;
import org.huiyin.search.decide.Refit;

/**
 * The model that decides, as this installation has it: shipped at first, fitted to what its own people have confirmed,
 * rejected and left apart where that makes it better.
 */
@ApplicationScoped
public class Judgement {

    private static final int MOST = 5_000;

    private final Decisions decisions;
    private volatile DuplicateModel model = DuplicateModel.shipped();
    private volatile int learnedFrom;
    private volatile Decisions.Extent fittedTo = Decisions.Extent.NONE;

    @Inject
    public Judgement(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The one that decides now. */
    public DuplicateModel model() {
        return model;
    }

    /** How many decisions of people it was fitted to; 0 for the shipped one. */
    public int learnedFrom() {
        return learnedFrom;
    }

    /** Fits anew where people have decided something since, and there is enough to learn from. */
    public void refit() {
        var extent = decisions.extent();
        if (extent.equals(fittedTo)) {
            return;
        }
        fittedTo = extent;
        List<Decided> decided = readable(decisions.newest(MOST));
        // More of them than decisions would not be heard.
        List<Decided> leftApart = decided.isEmpty() ? List.of() : readable(decisions.leftApart(decided.size()));
        var fitted = Refit.of(decided, leftApart);
        model = fitted.orElseGet(DuplicateModel::shipped);
        learnedFrom = fitted.isPresent() ? decided.size() : 0;
    }

    /** Those that were measured as it is measured today. */
    private static List<Decided> readable(List<DecidedPair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.features().keySet().containsAll(Evidence.NAMES))
                .map(Judgement::decided)
                .toList();
    }

    private static Decided decided(DecidedPair pair) {
        double[] evidence = Evidence.NAMES.stream()
                .mapToDouble(name -> pair.features().getOrDefault(name, 0.0))
                .toArray();
        return new Decided(evidence, pair.same());
    }
}
