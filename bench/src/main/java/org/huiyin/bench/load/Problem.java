package org.huiyin.bench.load;

import org.huiyin.bench.load.Vocabulary.Phrase;

/** What went wrong with what, and when: people who meet the same problem say this much in common. */
record Problem(Phrase thing, Phrase fault, Phrase circumstance) {

    String in(Tongue tongue) {
        if (tongue == Tongue.ENGLISH) {
            return "the " + thing.english() + " " + fault.english() + " " + circumstance.english() + ".";
        }
        return tongue.say(circumstance) + tongue.say(thing) + tongue.say(fault) + "。";
    }
}
