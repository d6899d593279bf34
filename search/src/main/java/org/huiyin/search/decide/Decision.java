package org.huiyin.search.decide;

import java.util.List;
import org.huiyin.search.Reason;

/** What to do with a text: the score is the probability that it repeats the best issue. */
public sealed interface Decision {

    double score();

    List<Reason> because();

    /** Beyond doubt the same: may be linked without a person. */
    record SameIssue(String group, double score, List<Reason> because) implements Decision {
        public SameIssue {
            because = List.copyOf(because);
        }
    }

    /** Perhaps the same: a new issue that carries this proposal. */
    record AskAPerson(String group, double score, List<Reason> because) implements Decision {
        public AskAPerson {
            because = List.copyOf(because);
        }
    }

    /** Nothing near. */
    record NewIssue(double score, List<Reason> because) implements Decision {
        public NewIssue {
            because = List.copyOf(because);
        }
    }
}
