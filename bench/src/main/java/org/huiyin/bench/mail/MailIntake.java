package org.huiyin.bench.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.huiyin.bench.Figures;

/**
 * Fills a mailbox at once, and measures until every mail is kept (marked as seen, which happens only then) and until the
 * last one is a report that others find.
 */
public final class MailIntake {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Plan plan;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param port where the mailbox stands; the product must be told before */
    public record Plan(URI url, int port, int mails, long seed) {}

    public MailIntake(Plan plan) {
        this.plan = plan;
    }

    public void run(Figures figures) throws IOException, InterruptedException {
        var mark = Long.toString(System.currentTimeMillis(), 36);
        var source = new Mails(plan.seed(), mark);
        var last = "The lighthouse lamp number " + mark + " hums a purple melody at midnight";
        var mails = new ArrayList<>(source.several(plan.mails() - 1));
        mails.add(source.mail(plan.mails() * 4, last));
        try (var mailbox = Mailbox.of(mails, plan.port())) {
            figures.put("mail.mails", plan.mails());
            mailbox.show(plan.mails());
            await(() -> mailbox.fetched() > 0, "Nobody reads the mailbox at 127.0.0.1:" + mailbox.port());
            long start = System.nanoTime();
            await(() -> mailbox.seen() == plan.mails(), "Not every mail was kept");
            put(figures, "mail.kept", start);
            await(() -> isFound(last), "The last mail became no report");
            put(figures, "mail.understood", start);
        }
    }

    private void put(Figures figures, String name, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        figures.put(name + "_seconds", seconds);
        figures.put(name + "_per_second", plan.mails() / seconds);
    }

    /** Deliveries are understood in order: when the last is there, all are. */
    private boolean isFound(String text) throws IOException, InterruptedException {
        var query = "/api/v1/reports/similar?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(plan.url() + query)).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return answer.contains("lighthouse");
    }

    private interface Question {
        boolean isTrue() throws IOException, InterruptedException;
    }

    private static void await(Question question, String complaint) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isTrue()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(complaint);
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
