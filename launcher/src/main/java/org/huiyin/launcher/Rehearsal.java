package org.huiyin.launcher;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests of every day, sent before anybody else can send one: else the first real ones would wait while Java
 * translates what they need. They come over a door of their own on the loopback address, with a word that the
 * application knows for as long as this lasts; whatever such a request would keep, the application takes back.
 */
final class Rehearsal {

    /** What the application reads: requests that name it are practice. */
    private static final String WORD = "huiyin.rehearsal.word";

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());
    private static final int AT_ONCE = 4;
    private static final int MOST = 3_000;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);
    private static final List<String> SENTENCES = List.of(
            "付款成功了，订单还是显示待支付 %d",
            "訂單付款成功，頁面還是顯示待付款，已經試了 %d 次",
            "I paid %d times and the order still says unpaid",
            "快递放在驿站%d天了也没有人通知我去取",
            "客服等了%d分钟才回复，问题也没有解决，希望尽快处理一下");

    private final URI door;
    private final String word;
    private final HttpClient client;
    private final AtomicInteger sent = new AtomicInteger();

    private Rehearsal(int port, String word) {
        this.door = URI.create("http://127.0.0.1:" + port);
        this.word = word;
        this.client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** A port that nobody has just now. */
    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Practises for that long at most. What goes wrong in a rehearsal stops nobody. */
    static void hold(int port, Duration longest) throws InterruptedException {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        var rehearsal = new Rehearsal(port, HexFormat.of().formatHex(bytes));
        System.setProperty(WORD, rehearsal.word);
        try (var players = Executors.newFixedThreadPool(AT_ONCE)) {
            long end = System.nanoTime() + longest.toNanos();
            for (int i = 0; i < AT_ONCE; i++) {
                players.execute(() -> rehearsal.play(end));
            }
            players.shutdown();
            if (!players.awaitTermination(longest.toMillis() + LONGEST_REQUEST.toMillis(), TimeUnit.MILLISECONDS)) {
                players.shutdownNow();
            }
        } finally {
            System.clearProperty(WORD);
        }
        LOG.log(Level.INFO, "Rehearsed with {0} requests", rehearsal.sent);
    }

    private void play(long end) {
        try {
            for (int turn = sent.getAndIncrement();
                    turn < MOST && System.nanoTime() < end;
                    turn = sent.getAndIncrement()) {
                client.send(request(turn), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "The rehearsal ended early: {0}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(int turn) {
        var sentence = String.format(Locale.ROOT, SENTENCES.get(turn % SENTENCES.size()), turn);
        return switch (turn % 20) {
            case 3 -> get("/");
            case 7 -> get("/f/web");
            case 11 -> get("/changelog");
            case 15 -> get("/api/v1/reports/similar?text=" + URLEncoder.encode(sentence, StandardCharsets.UTF_8));
            case 19 -> get("/login");
            default -> post(sentence, turn);
        };
    }

    private HttpRequest get(String path) {
        return to(path).header("Accept", "text/html,application/json").build();
    }

    private HttpRequest post(String sentence, int turn) {
        var email = turn % 2 == 0 ? ",\"contact\":{\"email\":\"nobody" + turn + "@example.org\"}" : "";
        return to("/api/v1/reports")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "rehearsal-" + word.substring(0, 8) + "-" + turn)
                .POST(BodyPublishers.ofString("{\"text\":\"" + sentence + "\"" + email + "}"))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(door.resolve(path))
                .timeout(LONGEST_REQUEST)
                .header("Huiyin-Rehearsal", word);
    }
}
