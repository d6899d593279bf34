package org.huiyin.channel;

/** A channel on which we can say something ourselves, for everybody to read. */
public interface Board extends Connector {

    /** The longest post, in {@link #postUnit}. */
    int longestPost();

    LengthUnit postUnit();

    /** Says it to everybody, once. Never throws for what the other side says; that is the {@link Sending}. */
    Sending post(String text, Account account);
}
