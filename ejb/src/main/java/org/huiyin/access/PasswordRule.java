package org.huiyin.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.shared.Checks;
import org.jspecify.annotations.Nullable;

/** Which passwords are taken: long ones that nobody tries first. No rules about digits and signs; they help nobody. */
final class PasswordRule {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 4;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** @param email of its owner: the first thing others try */
    static String checked(@Nullable String password, String email, Checks checks) {
        var typed = password == null ? "" : password;
        int length = typed.codePointCount(0, typed.length());
        checks.require(length >= SHORTEST, "/password", "access.password-short", SHORTEST);
        checks.require(length <= LONGEST, "/password", "access.password-long", LONGEST);
        if (length >= SHORTEST) {
            checks.require(!isEasy(typed, email), "/password", "access.password-easy");
        }
        return typed;
    }

    static boolean isEasy(String password, String email) {
        var plain = password.toLowerCase(Locale.ROOT).strip();
        var local = email.toLowerCase(Locale.ROOT).split("@", 2)[0];
        return COMMON.contains(plain)
                || plain.chars().distinct().count() < FEWEST_DIFFERENT
                || isStaircase(plain)
                || plain.equals(email.toLowerCase(Locale.ROOT))
                || (local.length() > 2 && plain.replace(local, "").length() <= FEWEST_DIFFERENT);
    }

    /** 1234567890, abcdefghij and the like, up or down. */
    private static boolean isStaircase(String plain) {
        for (int step : new int[] {1, -1}) {
            boolean all = true;
            for (int i = 1; i < plain.length() && all; i++) {
                all = plain.charAt(i) - plain.charAt(i - 1) == step;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (var in = PasswordRule.class.getResourceAsStream("common-passwords.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
