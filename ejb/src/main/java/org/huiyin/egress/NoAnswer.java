package org.huiyin.egress;

/** Something was sent and no whole answer came back: nobody can say whether it was done. */
public class NoAnswer extends RuntimeException {

    public NoAnswer(String reason, Throwable cause) {
        super(reason, cause);
    }

    public NoAnswer(String reason) {
        super(reason);
    }
}
