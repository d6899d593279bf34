package org.huiyin.launcher;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Payara Micro with the one application in it, in this very process. */
final class Server {

    /** Set by the application when it declines to start: the sentence for the person at the keyboard. */
    private static final String REFUSAL = "huiyin.refusal";

    private static final String WAR = "huiyin.war";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Options options;
    private final DataFolder data;
    private final Database database;
    private final Duration rehearsal;

    Server(Options options, DataFolder data, Database database, Duration rehearsal) {
        this.options = options;
        this.data = data;
        this.database = database;
        this.rehearsal = rehearsal;
    }

    /** Returns when the first request would be answered. */
    void start() throws Exception {
        System.setProperty("huiyin.data", data.path().toString());
        System.setProperty("huiyin.demo", Boolean.toString(options.demo()));
        System.setProperty("huiyin.listener", options.address());
        database.systemProperties().forEach(System::setProperty);

        int rehearsalPort = Rehearsal.freePort();
        PayaraMicroBoot server = PayaraMicroLauncher.create(arguments(rehearsalPort));
        refused().ifPresent(sentence -> {
            throw new CannotStart(sentence);
        });
        if (server.getRuntime().getDeployedApplicationNames().isEmpty()) {
            throw new CannotStart(DatabaseProbe.whyNot(database, data.runtime().resolve("runtime"))
                    .orElse("the application could not be deployed. See " + data.log()));
        }
        if (!rehearsal.isZero()) {
            Progress.say("warming up");
            Rehearsal.hold(rehearsalPort, rehearsal);
        }
        Admin admin = Admin.of(server);
        for (String command : BootCommands.opening()) {
            admin.run(command);
        }
        requireAnswer();
        Stop.gracefully();
    }

    private String[] arguments(int rehearsalPort) throws IOException {
        Path commands = Files.createDirectories(data.runtime().resolve("commands"));
        Path beforeBoot = commands.resolve("before-boot");
        Path afterDeployment = commands.resolve("after-deployment");
        Files.write(beforeBoot, BootCommands.beforeBoot(options, database));
        Files.write(afterDeployment, BootCommands.afterDeployment(rehearsalPort));
        return List.of(
                        "--nocluster",
                        "--disablephonehome",
                        "--rootdir",
                        data.runtime().toString(),
                        "--logproperties",
                        System.getProperty("java.util.logging.config.file"),
                        "--prebootcommandfile",
                        beforeBoot.toString(),
                        "--postdeploycommandfile",
                        afterDeployment.toString(),
                        "--deploy",
                        war().toString(),
                        "--contextroot",
                        "/")
                .toArray(String[]::new);
    }

    private Path war() throws IOException {
        Path war = data.runtime().resolve(WAR);
        try (var in = Objects.requireNonNull(Server.class.getResourceAsStream("/" + WAR), WAR)) {
            Files.copy(in, war, StandardCopyOption.REPLACE_EXISTING);
        }
        return war;
    }

    private static Optional<String> refused() {
        return Optional.ofNullable(System.getProperty(REFUSAL));
    }

    private void requireAnswer() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(options.address() + "/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new CannotStart("the application is there but not ready (" + status + "). See " + data.log());
            }
        } catch (IOException e) {
            throw new CannotStart("the server does not answer on " + options.address() + " (" + e.getMessage()
                    + "). See " + data.log());
        }
    }
}
