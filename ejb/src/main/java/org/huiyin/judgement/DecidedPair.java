package org.huiyin.judgement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Two reports of which a person said, or by leaving them apart let stand, whether they are about the same problem.
 *
 * @param features what was measured about them when they were compared, by name; truths are 0 or 1
 * @param probability what the model of that time said
 */
public record DecidedPair(
        UUID report,
        UUID other,
        boolean same,
        Band band,
        double probability,
        Map<String, Double> features,
        Instant decidedAt) {

    public DecidedPair {
        features = Map.copyOf(features);
    }
}
