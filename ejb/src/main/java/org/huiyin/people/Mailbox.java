package org.huiyin.people;

/** The mailbox behind an address: without what its owner can vary at will, so that limits hold for the mailbox. */
public final class Mailbox {

    private Mailbox() {}

    public static String of(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }
}
