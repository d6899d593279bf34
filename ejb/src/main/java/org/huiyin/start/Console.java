package org.huiyin.start;

/**
 * What the person who started Huiyin reads. The launcher has the console; it repeats what stands in these two system
 * properties, so that neither knows a class of the other.
 */
public final class Console {

    private static final String PROGRESS = "huiyin.progress";
    private static final String REFUSAL = "huiyin.refusal";

    private Console() {}

    /** What is being done now, as in "making the demo data (120 of 500)". */
    public static void doing(String what) {
        System.setProperty(PROGRESS, what);
    }

    static void refuse(String sentence) {
        System.setProperty(REFUSAL, sentence);
    }
}
