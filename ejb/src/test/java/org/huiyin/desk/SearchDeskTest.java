package org.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.triage.Triage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searching as staff does, on both databases and a real index. */
class SearchDeskTest {

    private static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());
    private static final Caller STRANGER =
            new Caller(Actor.member(UUID.randomUUID(), "别人"), Set.of(Role.LEAD), Set.of(UUID.randomUUID()));
    private static final SearchFilter NOTHING =
            new SearchFilter(null, null, null, null, null, null, null, null, null, null);

    @TempDir
    Path data;

    @Test
    void whatWasLookedForIsMarkedWhateverItsScriptAndCase() {
        assertThat(shown("付款 iphone -退款", "掃碼付款成功了，我的iPhone12還是待支付")).isEqualTo("掃碼[付款]成功了，我的[iPhone]12還是待支付");
        assertThat(shown("訂單", "订单一直没动")).isEqualTo("[订单]一直没动");
        assertThat(shown("crash", "It CRASHED twice, no ocrash")).isEqualTo("It [CRASH]ED twice, no ocrash");
        assertThat(shown("", "什么都没找")).isEqualTo("什么都没找");
        assertThat(shown("末尾", "甲".repeat(300) + "末尾")).startsWith("…").endsWith("[末尾]");
    }

    private static String shown(String query, String text) {
        return new Marked(query)
                .snippet(text).stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void reportsAreFoundInBothScriptsAndToldApartByFacets(MigratedDatabase database) {
        in(database, shop -> {
            shop.report("奶茶太甜，差评", 1, "人民路店");
            shop.report("請問奶茶有沒有無糖的？", null, "中山店");
            shop.report("快递三天没动", null, null);

            var all = shop.search(words("奶茶"));
            assertThat(all.reportCount()).isEqualTo(2);
            assertThat(all.issueCount()).isEqualTo(2);
            assertThat(all.counts().get(SearchFacet.STORE)).containsOnlyKeys("人民路店", "中山店");
            assertThat(all.counts().get(SearchFacet.MOOD))
                    .containsEntry("negative", 1)
                    .containsEntry("unknown", 1);
            assertThat(all.counts().get(SearchFacet.SINCE)).containsEntry("7", 2);

            var chosen = shop.search(new SearchFilter("奶茶", null, null, null, null, "人民路店", null, null, null, null));
            assertThat(chosen.reports()).singleElement().satisfies(hit -> assertThat(hit.snippet())
                    .anySatisfy(piece -> assertThat(piece.marked()).isTrue()));
            // Its own facet still offers the other value, every other one counts what is chosen.
            assertThat(chosen.counts().get(SearchFacet.STORE)).containsOnlyKeys("人民路店", "中山店");
            assertThat(chosen.counts().get(SearchFacet.TYPE)).containsOnlyKeys("complaint");
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void issuesComeInTheOrderOfTheirBestReport(MigratedDatabase database) {
        in(database, shop -> {
            shop.report("奶茶太甜" + shop.mark, null, null);
            shop.report("奶茶太甜" + shop.mark, null, null);

            var found = shop.get(SearchDesk.class).search(words("奶茶" + shop.mark), true, 0, ADMIN);

            assertThat(found.reportCount()).isEqualTo(2);
            var number = found.issues().getFirst().issue();
            assertThat(shop.search(words("#" + number)).reportCount()).isEqualTo(2);
            assertThat(found.issues()).singleElement().satisfies(item -> assertThat(item.reports())
                    .isEqualTo(2));
            assertThat(shop.get(SearchDesk.class)
                            .search(words("奶茶"), true, 99, ADMIN)
                            .issues())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void whatDoesNotExistForTheCallerIsInNoListAndNoCount(MigratedDatabase database) {
        in(database, shop -> {
            shop.report("奶茶太甜", null, "人民路店");

            var found = shop.get(SearchDesk.class).search(words("奶茶"), false, 0, STRANGER);

            assertThat(found.reports()).isEmpty();
            assertThat(found.counts().values())
                    .allSatisfy(values -> assertThat(values).isEmpty());
            assertThat(shop.get(SearchDesk.class)
                            .search(NOTHING, false, 0, STRANGER)
                            .reportCount())
                    .isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("org.huiyin.shared.MigratedDatabase#both")
    void anyInputIsFine(MigratedDatabase database) {
        in(database, shop -> {
            shop.report("奶茶太甜", null, null);
            for (var odd : new String[] {"\"", "-", "AND OR NOT", "(((", "*:*", "a".repeat(5000), "😀", "%_\\"}) {
                assertThat(shop.search(words(odd))).as(odd).isNotNull();
            }
        });
    }

    private static SearchFilter words(String q) {
        return new SearchFilter(q, null, null, null, null, null, null, null, null, null);
    }

    private void in(MigratedDatabase database, Consumer<Shop> test) {
        database.inTransaction(manager -> {
            test.accept(new Shop(Wired.on(manager, data.resolve(database.toString()))));
            manager.getTransaction().setRollbackOnly();
        });
    }

    private static final class Shop {

        private final Wired wired;
        private final String mark = " "
                + Long.toString(UUID.randomUUID().getMostSignificantBits(), 36).replaceAll("[-0-9]", "z");

        Shop(Wired wired) {
            this.wired = wired;
        }

        <T> T get(Class<T> type) {
            return wired.get(type);
        }

        SearchResult search(SearchFilter filter) {
            return get(SearchDesk.class).search(filter, false, 0, ADMIN);
        }

        void report(String text, @Nullable Integer rating, @Nullable String store) {
            wired.at(wired.now().plus(Duration.ofMinutes(1)));
            var about = new NewReport.About(store, null, null, null);
            var report = new NewReport(text, null, rating, "web", "zh-CN", null, null, about, null, null);
            var body = text.getBytes(StandardCharsets.UTF_8);
            get(Triage.class)
                    .triage(get(Intake.class)
                            .receive(Submission.of(report, null, "application/json", body))
                            .id());
        }
    }
}
