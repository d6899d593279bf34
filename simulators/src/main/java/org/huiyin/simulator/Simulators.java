package org.huiyin.simulator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Shows the product with its channels connected: starts all vendors, starts the product so that it calls these and not the
 * real ones, connects them with the log-in of its demo, and lets people write. What reaches them, and a field to write as
 * one of them, stands on a page of its own.
 */
public final class Simulators {

    private static final int SECONDS_BETWEEN_TWO = 15;

    private Simulators() {}

    /** @param arguments the product's jar, its host, port and data folder; the page takes the next port, the vendors six more */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[2]);
        var data = Path.of(arguments[3]);
        try (var vendors = new Vendors(port + 2, Clock.systemUTC());
                var phone = new Phone(port + 1, vendors)) {
            var product = start(arguments, vendors);
            Runtime.getRuntime().addShutdownHook(new Thread(product::destroy));
            var address = URI.create("http://" + arguments[1] + ":" + port);
            awaitProduct(address, product);
            var login = admin(data);
            vendors.connect(address, login.getString("email"), login.getString("password"));
            System.out.println("  Simulated vendors are connected. Write as one of their people at " + phone.address());
            fill(vendors.mail());
            letPeopleWrite(vendors, product);
        }
    }

    private static Process start(String[] arguments, Vendors vendors) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector"));
        command.add("-Dhuiyin.stop-with-parent=true");
        vendors.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", arguments[0], "--host", arguments[1], "--port", arguments[2]));
        command.addAll(List.of("--data", arguments[3], "--demo"));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** What lies in the mailbox when the shop opens: two tongues, a picture, and one that nobody can read. */
    private static void fill(MailSimulator mail) {
        mail.says("lin@mail.example", "林小姐", "订单还是待支付", "昨晚扫码付了款，银行短信也到了，订单还是待支付。请帮我看一下。\n\n林");
        mail.says(
                "emma@mail.example",
                "Emma Hart",
                "Charged twice",
                "Hello,\n\nmy card was charged twice for one order. Could you return one of them?\n\nEmma");
        mail.sendsPicture("chen@mail.example", "陈先生", "杯盖裂了", "收到的时候盖子就是裂的，照片在附件里。能换一个吗？", Snapshot.png());
        mail.sendsBroken("mallory@mail.example");
    }

    private static void letPeopleWrite(Vendors vendors, Process product) throws InterruptedException {
        var words = List.of(
                "扫码付款成功了，订单还是待支付",
                "快递三天没动，客服也不回",
                "The app logs me out every time I open it",
                "保温杯的盖子漏水，能换一个吗",
                "发票抬头填错了改不了",
                "I was charged twice for one order");
        for (int i = 0; product.isAlive(); i++) {
            var text = words.get(i % words.size());
            switch (i % 5) {
                case 0 -> vendors.wechat().says("oSIM_" + i, text);
                case 1 -> vendors.telegram().says(70_000 + i, "Visitor " + i, text);
                case 2 -> vendors.weibo().comments(6_600_000L + i, "网友" + i, text);
                case 3 -> vendors.mail().says("visitor" + i + "@mail.example", "Visitor " + i, "", text);
                default -> vendors.wecom().says("wmSIM_" + i, text);
            }
            var unused = product.waitFor(SECONDS_BETWEEN_TWO, TimeUnit.SECONDS);
        }
    }

    private static void awaitProduct(URI address, Process product) throws InterruptedException {
        var huiyin = new HuiyinClient(address);
        while (!huiyin.isUp()) {
            if (product.waitFor(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The product did not start");
            }
        }
    }

    private static JsonObject admin(Path data) throws IOException {
        var file = data.resolve("demo-logins.json");
        try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(login -> login.getJsonArray("roles").toString().contains("admin"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
