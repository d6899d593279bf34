package org.huiyin.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.huiyin.testing.RunningHuiyin;

/** The product with its demo data, started once for all tests that only look at it. */
final class DemoShop {

    private DemoShop() {}

    static RunningHuiyin huiyin() {
        return Running.HUIYIN;
    }

    /** The log-in of a role. */
    static LogIn logIn(String role) {
        try {
            for (var login : Api.read(Files.readString(huiyin().data().resolve("demo-logins.json")))) {
                if (login.path("roles").toString().contains('"' + role + '"')) {
                    return new LogIn(
                            login.path("email").asText(), login.path("password").asText());
                }
            }
            throw new IllegalStateException("No " + role + " in the demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Running {

        private static final RunningHuiyin HUIYIN =
                RunningHuiyin.temporary("huiyin-demo").option("--demo").start();
    }
}
