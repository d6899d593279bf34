package org.huiyin.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.regex.Pattern;
import org.huiyin.testing.RunningHuiyin;

/** An installation that began empty, and was set up by hand in the browser: a group, a topic, and who does what. */
final class OwnShop {

    static final LogIn ADMIN = new LogIn("boss@example.org", "a long enough password");
    static final LogIn MARKETING = new LogIn("words@example.org", "another long password");

    private static final Pattern SETUP_CODE = Pattern.compile("Setup code: (\\S+)");
    private static final int ANY_PORT = 0;

    private OwnShop() {}

    static RunningHuiyin huiyin() {
        return Running.HUIYIN;
    }

    static Post post() {
        return new Post(Running.MAIL);
    }

    private static final class Running {

        private static final GreenMail MAIL = mailServer();
        private static final RunningHuiyin HUIYIN = start();

        private static GreenMail mailServer() {
            var mail = new GreenMail(new ServerSetup(ANY_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            return mail;
        }

        private static RunningHuiyin start() {
            var huiyin = RunningHuiyin.temporary("huiyin-own")
                    .setting("huiyin.mail.smtp.host", "127.0.0.1")
                    .setting(
                            "huiyin.mail.smtp.port",
                            Integer.toString(MAIL.getSmtp().getPort()))
                    .start();
            setUp(huiyin);
            return huiyin;
        }

        private static void setUp(RunningHuiyin huiyin) {
            var code = SETUP_CODE.matcher(huiyin.console());
            if (!code.find()) {
                throw new IllegalStateException("No setup code: " + huiyin.console());
            }
            try (var boss = new Person(huiyin.address(), Look.in("zh-CN"))) {
                boss.go("/setup").fill("code", code.group(1)).fill("name", "掌柜").fill("email", ADMIN.email());
                boss.fill("password", ADMIN.password()).send("code");
                boss.go("/admin/groups/new").fill("name-zh-CN", "平台组").fill("name-en", "Platform");
                boss.fill("targetHours", "24").send("targetHours");
                boss.go("/admin/topics/new").fill("name-zh-CN", "支付").fill("name-en", "Payment");
                boss.fill("description-zh-CN", "付款 支付 扫码").fill("description-en", "pay payment checkout");
                boss.field("workgroup").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
                boss.send("chainLink");
                join(huiyin, invite(boss));
            }
        }

        private static String invite(Person boss) {
            boss.go("/admin/people/new").fill("name", "文案").fill("email", MARKETING.email());
            boss.choose("roles", "marketing").send("email");
            return boss.page().locator("code.secret").innerText();
        }

        private static void join(RunningHuiyin huiyin, String link) {
            try (var invited = new Person(huiyin.address(), Look.in("zh-CN"))) {
                invited.go(link.substring(link.indexOf("/join/")));
                invited.fill("password", MARKETING.password()).send("password");
            }
        }
    }
}
