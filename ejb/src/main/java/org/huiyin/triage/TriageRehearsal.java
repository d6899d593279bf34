package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.classification.Classification;
import org.huiyin.grouping.Gathering;
import org.huiyin.indexing.PracticeTexts;
import org.huiyin.indexing.Texts;
import org.huiyin.judgement.Judgement;
import org.huiyin.part.Meant;
import org.huiyin.search.Match;
import org.huiyin.search.decide.Candidate;
import org.huiyin.shared.Ids;

/** Decides as {@link Triage} does and keeps nothing of it, so that the first real decision waits for nothing to be loaded. */
@ApplicationScoped
@Transactional
public class TriageRehearsal {

    /** Beyond these nothing gets faster, and the folder must not fill. */
    private static final int MOST = 5_000;

    /** About as many as are taken together when many come. */
    private static final int BATCH = 16;

    private final Classification classification;
    private final Texts texts;
    private final Judgement judgement;
    private final Meant meant;
    private final Gathering gathering;
    private final Ids ids;

    @Inject
    public TriageRehearsal(
            Classification classification,
            Texts texts,
            Judgement judgement,
            Meant meant,
            Gathering gathering,
            Ids ids) {
        this.classification = classification;
        this.texts = texts;
        this.judgement = judgement;
        this.meant = meant;
        this.gathering = gathering;
        this.ids = ids;
    }

    /** One decision: what it needs is loaded by whoever calls, and not by many at once. */
    public void once() {
        var words = "付款成功了，訂單還是待支付 2次 paid twice";
        classification.rehearse(words);
        decide(words, texts.similarTo(words, null, Nearby.MOST));
    }

    /** Decisions about these texts, again and again until the time is over. Returns how many. */
    public int about(List<String> sentences, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        int thought = 0;
        try (var practice = texts.practise()) {
            while (System.nanoTime() < end && thought < MOST) {
                int from = thought % (sentences.size() - BATCH);
                thought += practise(practice, sentences.subList(from, from + BATCH));
            }
        }
        return thought;
    }

    private int practise(PracticeTexts practice, List<String> batch) {
        askForNobody();
        batch.forEach(classification::rehearse);
        var found = practice.similarToEach(batch, Nearby.MOST);
        for (int i = 0; i < batch.size(); i++) {
            decide(batch.get(i), found.get(i));
        }
        return batch.size();
    }

    /** What a batch asks of the database, about reports that there are not. */
    private void askForNobody() {
        var nobody = Stream.generate(ids::next).limit(BATCH).toList();
        meant.namingSeveral(nobody);
        meant.presumedRootsOf(nobody);
        gathering.around(nobody);
    }

    private void decide(String words, List<Match> matches) {
        judgement.model().decide(words, matches.isEmpty() ? List.of() : List.of(new Candidate("0", matches)));
    }
}
