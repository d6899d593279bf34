package org.huiyin.channel;

/** What the vendor is answered. */
public record Answer(int status, String contentType, String body) {

    private static final String TEXT = "text/plain;charset=UTF-8";

    public static Answer ok(String text) {
        return new Answer(200, TEXT, text);
    }

    /** Says nothing about why. */
    public static Answer forbidden() {
        return new Answer(403, TEXT, "");
    }

    public static Answer of(int status) {
        return new Answer(status, TEXT, "");
    }
}
