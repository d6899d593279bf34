package org.huiyin.launcher;

import java.util.Objects;

/** The version of this jar, from its manifest. */
final class Version {

    private Version() {}

    static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(development)");
    }
}
