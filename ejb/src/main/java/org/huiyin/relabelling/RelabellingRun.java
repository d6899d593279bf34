package org.huiyin.relabelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.huiyin.classification.Reconsidering;

/** Does what a relabelling waits for, step by step, outside of any transaction of its own. */
@ApplicationScoped
class RelabellingRun {

    private final RelabellingSteps steps;
    private final Reconsidering reconsidering;

    @Inject
    RelabellingRun(RelabellingSteps steps, Reconsidering reconsidering) {
        this.steps = steps;
        this.reconsidering = reconsidering;
    }

    void run(UUID id, LongConsumer progress) {
        try {
            reconsidering.prepare();
            var card = steps.next(id);
            while (card.state().isUnderway()) {
                progress.accept(done(card));
                card = steps.next(id);
            }
        } catch (RuntimeException e) {
            // A preview is thrown away; what is half applied or undone is gone on with at the next resume.
            steps.fail(id);
            throw e;
        }
    }

    private static long done(RelabellingCard card) {
        return switch (card.state()) {
            case PREVIEWING -> card.checked();
            case APPLYING -> card.applied() + card.meanwhile();
            default -> card.undone() + card.kept();
        };
    }
}
