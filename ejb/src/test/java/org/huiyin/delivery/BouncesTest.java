package org.huiyin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.huiyin.arrival.MessageBounced;
import org.huiyin.fix.Fixes;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.NoticeState;
import org.huiyin.notice.Notices;
import org.huiyin.notice.Shop;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.MigratedDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BouncesTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whereNobodyReadsNothingMoreIsSentUntilSomebodyWritesFromThere(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        var told = told(shop, issue);

        shop.tell(Bounces.class, bounces -> bounces.note(bounce(told.messageId(), true, "bounced 5.1.1")));

        assertThat(shop.notice(told.id()).state()).isEqualTo(NoticeState.DEAD);
        assertThat(shop.notice(told.id()).reason()).isEqualTo("bounced 5.1.1");
        assertThat(next(shop, issue))
                .returns(NoticeState.UNREACHABLE, NoticeCard::state)
                .returns("bounced", NoticeCard::reason);

        shop.report(issue, "lin");
        assertThat(next(shop, issue)).returns(NoticeState.DUE, NoticeCard::state);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aMailThatWasRefusedSaysNothingAboutTheAddress(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        var told = told(shop, issue);

        shop.tell(Bounces.class, bounces -> bounces.note(bounce(told.messageId(), false, "bounced 4.2.2")));
        assertThat(shop.notice(told.id()).state()).isEqualTo(NoticeState.SENT);

        shop.tell(Bounces.class, bounces -> bounces.note(bounce(told.messageId(), true, "bounced 5.7.1")));
        assertThat(shop.notice(told.id()).state()).isEqualTo(NoticeState.DEAD);
        assertThat(next(shop, issue).state()).isEqualTo(NoticeState.DUE);
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void aMadeUpBounceChangesNothing(MigratedDatabase database) {
        var shop = new Shop(database, data);
        long issue = shop.issue();
        shop.report(issue, "lin");
        var told = told(shop, issue);

        shop.tell(Bounces.class, bounces -> bounces.note(bounce("<made-up@shop.example>", true, "bounced 5.1.1")));

        assertThat(shop.notice(told.id()).state()).isEqualTo(NoticeState.SENT);
        assertThat(next(shop, issue).state()).isEqualTo(NoticeState.DUE);
    }

    private static MessageBounced bounce(String messageId, boolean isFinal, String reason) {
        return new MessageBounced("email", messageId, isFinal, reason);
    }

    /** The notice of the fix, as sent. */
    private static NoticeCard told(Shop shop, long issue) {
        var fix = fix(shop, issue);
        shop.ask(Notices.class, notices -> notices.recordSent(fix));
        return shop.about(fix).getFirst();
    }

    /** What the same person is owed for the next fix. */
    private static NoticeCard next(Shop shop, long issue) {
        shop.tell(Fixes.class, fixes -> fixes.reopen(issue, Shop.ADMIN));
        return shop.about(fix(shop, issue)).getFirst();
    }

    private static UUID fix(Shop shop, long issue) {
        var words = new Bilingual("改好了", "Done");
        var fix = shop.ask(Fixes.class, fixes -> fixes.fix(issue, words, "remedy", Shop.ADMIN))
                .id();
        shop.announce(issue);
        return fix;
    }
}
