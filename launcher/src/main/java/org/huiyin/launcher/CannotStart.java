package org.huiyin.launcher;

/** Why Huiyin does not start, in one sentence for the person at the keyboard. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    CannotStart(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
