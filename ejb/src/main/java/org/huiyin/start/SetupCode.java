package org.huiyin.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What the first administrator of an empty installation types, to show that they may read its console or its files.
 * Works until somebody is administrator; survives restarts until then.
 */
@ApplicationScoped
public class SetupCode {

    private static final String FILE = "setup-code";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final SecretsFolder folder;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SetupCode(SecretsFolder folder) {
        this.folder = folder;
    }

    /** For an installation in which nobody can log in. The launcher prints what stands in the file. */
    public void offer() {
        folder.readOrMake(FILE, () -> make().getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether this is the code. Upper and lower case, dashes and spaces do not matter; without an offer nothing fits. */
    public boolean accepts(String typed) {
        return folder.read(FILE)
                .filter(code -> MessageDigest.isEqual(plain(new String(code, StandardCharsets.US_ASCII)), plain(typed)))
                .isPresent();
    }

    /** Call when there is an administrator. */
    public void withdraw() {
        folder.delete(FILE);
    }

    private String make() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                code.append('-');
            }
            code.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return code.toString();
    }

    private static byte[] plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
