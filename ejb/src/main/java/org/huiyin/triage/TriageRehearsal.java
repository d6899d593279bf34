package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.huiyin.classification.Classification;
import org.huiyin.indexing.Texts;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;

/** Decides as {@link Triage} does and keeps nothing of it, so that the first real decision waits for nothing to be loaded. */
@ApplicationScoped
@Transactional
public class TriageRehearsal {

    private final Classification classification;
    private final Texts texts;
    private final Judgement judgement;

    @Inject
    public TriageRehearsal(Classification classification, Texts texts, Judgement judgement) {
        this.classification = classification;
        this.texts = texts;
        this.judgement = judgement;
    }

    /** One decision: what it needs is loaded by whoever calls, and not by many at once. */
    public void once() {
        var words = "付款成功了，訂單還是待支付 2次 paid twice";
        classification.rehearse(words);
        decide(words, texts.similarTo(words, null, Nearby.MOST));
    }

    /** Decisions about these texts, until they or the time are over. Returns how many. */
    public int about(List<String> sentences, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        int thought = 0;
        try (var practice = texts.practise(sentences)) {
            for (var words : sentences) {
                if (System.nanoTime() > end) {
                    return thought;
                }
                classification.rehearse(words);
                decide(words, practice.similarTo(thought++, words, Nearby.MOST));
            }
        }
        return thought;
    }

    private void decide(String words, List<Match> matches) {
        judgement.model().decide(words, matches.isEmpty() ? List.of() : List.of(new Candidate("0", matches)));
    }
}
