package org.huiyin.channel.mailbox.reading;

/** What is left for the mail that is being read. Thinks in elapsed time: a clock that is set costs no mail. */
final class Budget {

    private final MailLimits limits;
    private final long startedAt = System.nanoTime();
    private int parts;

    Budget(MailLimits limits) {
        this.limits = limits;
    }

    MailLimits limits() {
        return limits;
    }

    void part(int depth) {
        require(depth <= limits.depth(), "mail-too-deep");
        parts++;
        require(parts <= limits.parts(), "mail-too-many-parts");
        onTime();
    }

    void header(int bytes, int fields) {
        require(bytes <= limits.headerBytes() && fields <= limits.headers(), "mail-too-much-header");
    }

    void onTime() {
        require(System.nanoTime() - startedAt < limits.time().toNanos(), "mail-too-slow");
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new UnreadableMail(reason);
        }
    }
}
