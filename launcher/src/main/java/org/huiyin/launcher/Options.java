package org.huiyin.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What was typed behind {@code java -jar huiyin.jar}. */
record Options(String host, int port, Path data, boolean demo, boolean help, boolean version) {

    static final String USAGE = """
            java -jar huiyin.jar [--port 8080] [--host 127.0.0.1] [--data ./data] [--demo]

              --port N      the port to listen on; 8080 if not given
              --host NAME   the address to listen on; 127.0.0.1 (this machine only) if not given, 0.0.0.0 for all
              --data DIR    where everything is kept: database, index, attachments, secrets, log; ./data if not given
              --demo        fill an empty installation with the demo shop, and print its log-ins
              --version     print the version
              --help        print this

            Further settings: DIR/huiyin.properties, or environment variables (huiyin.mail.smtp.host = HUIYIN_MAIL_SMTP_HOST).
            """;

    private static final int HIGHEST_PORT = 65_535;

    static Options parse(List<String> args) {
        String host = "127.0.0.1";
        int port = 8080;
        Path data = Path.of("data");
        boolean demo = Boolean.getBoolean("huiyin.demo");
        boolean help = false;
        boolean version = false;
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            switch (arg) {
                case "--host" -> host = valueOf(arg, rest);
                case "--port" -> port = port(valueOf(arg, rest));
                case "--data" -> data = Path.of(valueOf(arg, rest));
                case "--demo" -> demo = true;
                case "--help", "-h" -> help = true;
                case "--version" -> version = true;
                default -> throw new CannotStart("Unknown option " + arg + ". Try --help.");
            }
        }
        return new Options(host, port, data.toAbsolutePath().normalize(), demo, help, version);
    }

    /** Where a browser on this machine finds the product. */
    String address() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port;
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart("Option " + option + " needs a value. Try --help.");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new CannotStart("Port " + text + " is not a number from 1 to " + HIGHEST_PORT + ".");
    }
}
