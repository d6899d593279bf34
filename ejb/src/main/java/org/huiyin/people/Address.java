package org.huiyin.people;

import java.net.IDN;
import java.util.Locale;

/** Where a person can be reached: a kind ({@code email}, {@code wechat} …) and a value in one spelling. */
public record Address(String kind, String value) {

    public static final String EMAIL = "email";

    /** The domain is case-insensitive by standard, the local part by universal custom. */
    public static Address email(String email) {
        int at = email.lastIndexOf('@');
        var local = email.substring(0, at).toLowerCase(Locale.ROOT);
        return new Address(
                EMAIL, local + "@" + IDN.toASCII(email.substring(at + 1)).toLowerCase(Locale.ROOT));
    }

    public boolean isEmail() {
        return EMAIL.equals(kind);
    }
}
