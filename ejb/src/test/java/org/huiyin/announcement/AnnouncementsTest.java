package org.huiyin.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.channel.Account;
import org.huiyin.channel.Board;
import org.huiyin.channel.Connectors;
import org.huiyin.channel.LengthUnit;
import org.huiyin.channel.Limits;
import org.huiyin.channel.Outgoing;
import org.huiyin.channel.Sending;
import org.huiyin.notice.Shop;
import org.huiyin.release.ReleaseDraft;
import org.huiyin.release.Releases;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A release on a channel for everybody: once, on both databases. */
class AnnouncementsTest {

    private static final String DATABASES = "org.huiyin.shared.MigratedDatabase#both";
    private static final String LINK = "https://voice.example/zh/changelog/1";
    private static final String WORDS = "付款后五秒内更新订单 " + LINK;

    private final Wall wall = new Wall();

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatStandsThereIsNotPostedAgain(MigratedDatabase database) {
        var shop = shop(database);
        var release = release(shop);

        post(shop, release, WORDS);

        assertThatThrownBy(() -> post(shop, release, WORDS)).isInstanceOf(Refusal.Conflict.class);
        assertThat(wall.posts).containsExactly(WORDS);
        assertThat(announced(shop, release).state()).isEqualTo(AnnouncementState.POSTED);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whereNobodyKnowsAPersonDecides(MigratedDatabase database) {
        var shop = shop(database);
        var release = release(shop);
        wall.next = new Sending.Unknown("line-broke");

        post(shop, release, WORDS);
        assertThat(announced(shop, release).state()).isEqualTo(AnnouncementState.UNKNOWN);
        assertThatThrownBy(() -> post(shop, release, WORDS)).isInstanceOf(Refusal.Conflict.class);

        shop.tell(Announcements.class, door -> door.decide(release, Wall.KIND, false, Shop.ADMIN));
        wall.next = new Sending.Accepted("post:1");
        post(shop, release, WORDS);
        assertThat(announced(shop, release).state()).isEqualTo(AnnouncementState.POSTED);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoDiedInBetweenLeftSomethingThatNobodyKnows(MigratedDatabase database) {
        var shop = shop(database);
        var release = release(shop);
        shop.tell(AnnouncementRows.class, rows -> rows.begin(release, Wall.KIND, WORDS, Shop.ADMIN.actor()));
        assertThat(announced(shop, release).state()).isEqualTo(AnnouncementState.POSTING);

        shop.pass(Duration.ofMinutes(3));

        assertThat(announced(shop, release).state()).isEqualTo(AnnouncementState.UNKNOWN);
        assertThat(wall.posts).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatIsRefusedSaysWhyAndMayBeTriedAgain(MigratedDatabase database) {
        var shop = shop(database);
        var release = release(shop);
        wall.next = new Sending.Refused("refused 20019 repeat content!");
        post(shop, release, WORDS);
        assertThat(announced(shop, release).reason()).isEqualTo("refused 20019 repeat content!");

        wall.next = new Sending.Accepted("post:1");
        post(shop, release, WORDS + "!");
        assertThat(announced(shop, release).text()).endsWith("!");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void withoutTheLinkOrTooLongOrBeforeItIsPublicNothingIsPosted(MigratedDatabase database) {
        var shop = shop(database);
        var release = release(shop);
        var draft = draft(shop);

        assertThatThrownBy(() -> post(shop, release, "没有链接")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> post(shop, release, "很".repeat(140) + LINK)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> post(shop, draft, WORDS)).isInstanceOf(Refusal.Conflict.class);
        assertThat(wall.posts).isEmpty();
    }

    private Shop shop(MigratedDatabase database) {
        return new Shop(database, data, wired -> wired.with(Connectors.class, new Connectors(List.of(wall))));
    }

    private static UUID draft(Shop shop) {
        var words = new Bilingual("十一月更新", "November");
        return shop.ask(
                        Releases.class,
                        releases -> releases.draft(new ReleaseDraft(words, words, List.of()), Shop.ADMIN))
                .id();
    }

    private static UUID release(Shop shop) {
        var id = draft(shop);
        shop.tell(Releases.class, releases -> releases.publish(id, null, Shop.ADMIN));
        return id;
    }

    private static void post(Shop shop, UUID release, String text) {
        shop.tell(Announcements.class, door -> door.post(release, Wall.KIND, text, LINK, Shop.ADMIN));
    }

    private static AnnouncementCard announced(Shop shop, UUID release) {
        return shop.ask(AnnouncementRows.class, rows -> rows.find(release, Wall.KIND))
                .orElseThrow();
    }

    /** Takes what it is told to. */
    private static final class Wall implements Board {

        static final String KIND = "weibo";

        final List<String> posts = new ArrayList<>();
        Sending next = new Sending.Accepted("post:1");

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Limits limits() {
            return Limits.MAIL;
        }

        @Override
        public boolean isConnected(Account account) {
            return true;
        }

        @Override
        public Sending send(Outgoing message, Account account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int longestPost() {
            return 280;
        }

        @Override
        public LengthUnit postUnit() {
            return LengthUnit.HAN_HALVES;
        }

        @Override
        public Sending post(String text, Account account) {
            if (next instanceof Sending.Accepted) {
                posts.add(text);
            }
            return next;
        }
    }
}
