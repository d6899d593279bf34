package org.huiyin.start;

/** Why the product declines to start, in one sentence for the operator. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    StartRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
