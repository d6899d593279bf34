package org.huiyin.launcher;

/** The first class of {@code huiyin.jar}. Compiled for Java 11, so that an old Java says what is wrong with it. */
public final class Main {

    private static final int OLDEST_JAVA = 21;

    private Main() {}

    public static void main(String[] args) throws Exception {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            System.err.println("Huiyin needs Java " + OLDEST_JAVA + " or newer, and this is Java " + java + " ("
                    + System.getProperty("java.home") + ").");
            System.exit(1);
        }
        // By name: everything else is compiled for a newer Java and must not be loaded before the check.
        Class.forName("org.huiyin.launcher.Start")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}
