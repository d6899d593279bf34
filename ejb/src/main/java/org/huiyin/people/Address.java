package org.huiyin.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a person can be reached: a kind ({@code email}, {@code wechat} …) and a value in one spelling. */
public record Address(String kind, String value) {

    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    /** An account in the shop's own app: the shop's server has vouched for it, and nothing can be sent there. */
    public static final String USER = "user";

    /** E.164: 15 digits at most. */
    private static final Pattern PHONE_FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** The domain is case-insensitive by standard, the local part by universal custom. */
    public static Address email(String email) {
        int at = email.lastIndexOf('@');
        var local = email.substring(0, at).toLowerCase(Locale.ROOT);
        return new Address(
                EMAIL, local + "@" + IDN.toASCII(email.substring(at + 1)).toLowerCase(Locale.ROOT));
    }

    /** A number as people write it; mainland mobile numbers may come without +86. Empty where it is none. */
    public static Optional<Address> phone(String number) {
        var digits = number.replaceAll("[\\s().\\-]", "");
        var full = digits.matches("1[3-9][0-9]{9}") ? "+86" + digits : digits.replaceFirst("^00", "+");
        return PHONE_FORM.matcher(full).matches() ? Optional.of(new Address(PHONE, full)) : Optional.empty();
    }

    /** Whether nobody can claim it who has not proved it. */
    boolean isProven() {
        return USER.equals(kind);
    }

    /** Whether its channel knows who writes from there; mails and phone numbers can be made up. */
    public boolean isVouchedFor() {
        return !EMAIL.equals(kind) && !PHONE.equals(kind);
    }

    /** Enough to recognise one's own, too little to learn somebody else's. */
    public String masked() {
        if (isEmail()) {
            return value.replaceFirst("^(.).*@", "$1***@");
        }
        int shown = Math.min(PHONE.equals(kind) ? 4 : 2, value.length() / 3);
        return value.substring(0, shown) + "***" + value.substring(value.length() - shown);
    }

    public boolean isEmail() {
        return EMAIL.equals(kind);
    }
}
