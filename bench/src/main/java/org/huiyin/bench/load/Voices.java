package org.huiyin.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * An endless row of reports as people would write them, the same for the same seed: four of five are about a problem
 * nobody wrote of before, the fifth repeats one in other words, and often in another language. Not for several threads.
 */
public final class Voices {

    private static final double REPEATS = 0.2;
    /** People repeat what is going on now, not what somebody wrote long ago. */
    private static final int REMEMBERED = 2_000;

    private static final List<String> AREAS = List.of("goods", "delivery", "app", "service");

    private final Vocabulary words = Vocabulary.read();
    private final RandomGenerator random;
    private final long seed;
    private final List<Problem> known = new ArrayList<>();
    private int spoken;

    public Voices(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** The body of the next report, as JSON. */
    String next() {
        spoken++;
        var tongue = tongue();
        var body = new StringBuilder("{\"text\":").append(Json.text(text(problem(), tongue)));
        body.append(",\"locale\":\"").append(tongue.locale()).append('"');
        if (random.nextDouble() < 0.4) {
            body.append(",\"rating\":").append(1 + random.nextInt(5));
        }
        if (random.nextDouble() < 0.6) {
            body.append(",\"contact\":{\"email\":\"").append(email()).append("\"}");
        }
        if (random.nextDouble() < 0.3) {
            body.append(",\"subject\":{\"store\":\"store-")
                    .append(1 + random.nextInt(40))
                    .append("\"}");
        }
        return body.append('}').toString();
    }

    /** What the next one says, and nothing around it. */
    public String words() {
        spoken++;
        return text(problem(), tongue());
    }

    private Problem problem() {
        if (!known.isEmpty() && random.nextDouble() < REPEATS) {
            return known.get(random.nextInt(known.size()));
        }
        var area = AREAS.get(random.nextInt(AREAS.size()));
        var problem = new Problem(
                words.any(area, random), words.any(area + " faults", random), words.any("circumstances", random));
        if (known.size() < REMEMBERED) {
            known.add(problem);
        } else {
            known.set(random.nextInt(REMEMBERED), problem);
        }
        return problem;
    }

    private String text(Problem problem, Tongue tongue) {
        var between = tongue == Tongue.ENGLISH ? " " : "";
        var text = new StringBuilder();
        if (random.nextDouble() < 0.4) {
            text.append(tongue.say(words.any("openings", random))).append(between);
        }
        text.append(problem.in(tongue));
        words.several("consequences", moreSentences(), random)
                .forEach(sentence -> text.append(between).append(tongue.say(sentence)));
        if (random.nextDouble() < 0.5) {
            text.append(between).append(tongue.say(words.any("wishes", random)));
        }
        return text.toString();
    }

    /** Most people are brief, a few write a letter. */
    private int moreSentences() {
        double length = random.nextDouble();
        if (length < 0.5) {
            return random.nextInt(2);
        }
        return length < 0.95 ? 1 + random.nextInt(2) : 3 + random.nextInt(5);
    }

    private Tongue tongue() {
        double who = random.nextDouble();
        if (who < 0.5) {
            return Tongue.SIMPLIFIED;
        }
        return who < 0.7 ? Tongue.TRADITIONAL : Tongue.ENGLISH;
    }

    /** Some people write more than once. */
    private String email() {
        int person = random.nextDouble() < 0.1 ? 1 + random.nextInt(spoken) : spoken;
        return "reporter-" + seed + "-" + person + "@example.org";
    }
}
