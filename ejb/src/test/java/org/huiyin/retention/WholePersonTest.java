package org.huiyin.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.channel.Contacts;
import org.huiyin.conversation.Conversation;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.people.Persons;
import org.huiyin.people.Wish;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy, and the erasure, of everything that one person said over a mailbox and two chats. */
class WholePersonTest {

    private static final String DATABASES = "org.huiyin.shared.MigratedDatabase#both";
    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Caller MEMBER =
            new Caller(Actor.member(UUID.randomUUID(), "周明"), Set.of(Role.LEAD, Role.MEMBER), Set.of());

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theCopyHasEveryReportAndEveryAddressWhicheverOfThemAsks(MigratedDatabase database) {
        in(database, shop -> {
            for (var asked : List.of(shop.mailed, shop.chatted, shop.third)) {
                var copy = shop.retention.exportAll(asked).toString();

                assertThat(copy).contains("邮件里说" + shop.mark, "微信里说" + shop.mark, "电报里说" + shop.mark);
                assertThat(copy).contains("又说一次" + shop.mark);
                assertThat(copy).contains(shop.mail.value(), shop.wechat.value(), shop.telegram.value());
                assertThat(copy).contains("wish=wechat");
                assertThat(copy).doesNotContain("别人说", shop.other.value());
                assertThat(shop.retention.countOfAll(asked)).isEqualTo(3);
            }
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void separatedTheCopyIsOfTheOneAlone(MigratedDatabase database) {
        in(database, shop -> {
            shop.separate(shop.chatted);

            var copy = shop.retention.exportAll(shop.chatted).toString();

            assertThat(copy).contains("微信里说" + shop.mark);
            assertThat(copy).doesNotContain("邮件里说", "电报里说");
            assertThat(shop.retention.countOfAll(shop.mailed)).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void afterTheErasureNoTableHoldsAWordOrAnAddressOfTheirs(MigratedDatabase database) {
        in(database, shop -> {
            assertThat(shop.tablesWith(shop.mark)).contains("report", "delivery", "identity", "contact");

            shop.retention.eraseAll(shop.chatted, ADMIN);
            shop.database.flush();

            assertThat(shop.tablesWith(shop.mark)).isEmpty();
            assertThat(shop.retention.countOfAll(shop.mailed)).isZero();
            for (var address : List.of(shop.mail, shop.wechat, shop.telegram)) {
                assertThat(shop.wired.get(People.class).reporterAt(address)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatOthersSaidStays(MigratedDatabase database) {
        in(database, shop -> {
            shop.retention.eraseAll(shop.mailed, ADMIN);

            assertThat(shop.retention.exportAll(shop.stranger).toString())
                    .contains("别人说" + shop.strangersMark, shop.other.value());
            assertThat(shop.tablesWith(shop.strangersMark)).contains("report", "delivery", "identity", "contact");
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void separatedTheErasureIsOfTheOneAlone(MigratedDatabase database) {
        in(database, shop -> {
            shop.separate(shop.chatted);

            shop.retention.eraseAll(shop.chatted, ADMIN);

            assertThat(shop.wired.get(People.class).reporterAt(shop.wechat)).isEmpty();
            assertThat(shop.retention.exportAll(shop.mailed).toString())
                    .contains("邮件里说" + shop.mark, "电报里说" + shop.mark)
                    .doesNotContain("微信里说");
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void onlyAnAdminErasesAndErasedTwiceIsErased(MigratedDatabase database) {
        in(database, shop -> {
            assertThatThrownBy(() -> shop.retention.eraseAll(shop.mailed, MEMBER))
                    .isInstanceOf(Refusal.Forbidden.class);
            assertThat(shop.retention.countOfAll(shop.mailed)).isEqualTo(3);

            shop.retention.eraseAll(shop.mailed, ADMIN);
            shop.retention.eraseAll(shop.mailed, ADMIN);

            assertThat(shop.retention.countOfAll(shop.third)).isZero();
        });
    }

    /** Only what they wrote once more comes back: nobody is remembered by an address that was erased. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoWritesAgainAfterwardsIsSomebodyNew(MigratedDatabase database) {
        in(database, shop -> {
            shop.retention.eraseAll(shop.mailed, ADMIN);

            var again = shop.authorOf(shop.says("回来了", shop.wechat));

            assertThat(Set.of(shop.mailed, shop.chatted, shop.third)).doesNotContain(again);
            assertThat(shop.retention.countOfAll(again)).isEqualTo(1);
            assertThat(shop.wired.get(Persons.class).wishOf(again)).isEqualTo(Wish.ANY);
        });
    }

    private void in(MigratedDatabase database, Consumer<Shop> work) {
        database.inTransaction(manager -> {
            work.accept(new Shop(manager, Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    /** She is joined over all three; somebody else wrote as well. Every word and address of hers has her mark. */
    private static final class Shop {

        final String mark = mark();
        final String strangersMark = mark();
        final Address mail = Address.email("lin." + mark + "@example.org");
        final Address wechat = new Address("wechat", "o" + mark);
        final Address telegram = new Address("telegram", "t" + mark);
        final Address other = new Address("wechat", "o" + strangersMark);
        final EntityManager database;
        final Wired wired;
        final Retention retention;
        final UUID mailed;
        final UUID chatted;
        final UUID third;
        final UUID stranger;

        Shop(EntityManager database, Wired wired) {
            this.database = database;
            this.wired = wired;
            Stores.in(wired);
            retention = wired.get(Retention.class);
            mailed = authorOf(says("邮件里说" + mark, mail));
            var chat = says("微信里说" + mark, wechat);
            chatted = authorOf(chat);
            third = authorOf(says("电报里说" + mark, telegram));
            stranger = authorOf(says("别人说" + strangersMark, other));
            wired.get(Conversation.class)
                    .reply(wired.get(Reports.class).find(chat).orElseThrow(), "又说一次" + mark);
            join(chatted);
            join(third);
            wired.get(Persons.class).wish(chatted, Wish.over("wechat"), Actor.reporter(chatted));
        }

        private static String mark() {
            return "z" + UUID.randomUUID().toString().replaceAll("[-0-9]", "");
        }

        UUID says(String text, Address from) {
            var words = new NewReport(text, null, null, "web", "zh-CN", null, true, null, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            var id = wired.get(Intake.class)
                    .receiveFromChannel(
                            Submission.of(words, null, "text/plain", body).from(from))
                    .id();
            wired.get(Triage.class).triage(id);
            wired.get(Contacts.class).heard(from.kind(), from.value(), wired.now());
            return id;
        }

        UUID authorOf(UUID report) {
            return wired.get(Reports.class).find(report).orElseThrow().reporter();
        }

        void separate(UUID reporter) {
            var persons = wired.get(Persons.class);
            persons.separate(persons.joiningsOf(Set.of(reporter)).getFirst().id(), ADMIN.actor());
        }

        /** Every table that holds the word anywhere, in text or in bytes. */
        List<String> tablesWith(String word) {
            database.flush();
            return tables().stream().filter(table -> holds(table, word)).toList();
        }

        private List<String> tables() {
            List<?> names = database.createNativeQuery("""
                            select lower(table_name) from information_schema.tables
                            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""").getResultList();
            return names.stream()
                    .map(String::valueOf)
                    .filter(table -> !table.startsWith("flyway"))
                    .toList();
        }

        private boolean holds(String table, String word) {
            for (var row : database.createNativeQuery("select * from " + table).getResultList()) {
                for (var value : row instanceof Object[] values ? values : new Object[] {row}) {
                    if (words(value).contains(word)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static String words(Object value) {
            try {
                return switch (value) {
                    case null -> "";
                    case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
                    case Clob clob -> clob.getSubString(1, (int) clob.length());
                    case Object[] several -> Arrays.toString(several);
                    default -> value.toString();
                };
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void join(UUID claimant) {
            wired.get(People.class).alsoAt(claimant, mail);
            var persons = wired.get(Persons.class);
            persons.prove(persons.claimsOf(Set.of(claimant)).getFirst().id());
        }
    }
}
