package org.huiyin.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.desk.FindingView;
import org.huiyin.shared.Role;
import org.huiyin.split.Sentence;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Pages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxPageTest {

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_CN", "EN"})
    void everyTextIsThereAndNothingThatPeopleWroteIsMarkup(Language language) {
        for (var page : List.of(
                show(language, "desk/inbox", new InboxPage(SamplePanes.list("142"), SamplePanes.pane("new", null))),
                show(language, "desk/inbox", new InboxPage(SamplePanes.list(null), null)),
                show(language, "desk/issue", new IssuePage(SamplePanes.pane("fixed", SamplePanes.ZHOU))),
                show(language, "desk/form", FormPage.assign(SamplePanes.pane("new", null))),
                show(language, "desk/form", FormPage.end(SamplePanes.pane("new", null), preview())),
                show(language, "desk/form", FormPage.merge(SamplePanes.pane("new", null), merge())),
                show(language, "desk/form", FormPage.title(SamplePanes.pane("new", null), title())),
                show(language, "desk/history", history()),
                show(language, "desk/report", report()))) {
            assertThat(page.text()).doesNotContain("???");
            assertThat(page.select("b:matchesOwn(^扫码$), i:matchesOwn(^once$)")).isEmpty();
            assertThat(page.select("h1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ZH_CN", "EN"})
    void everyIdStandsOnce(Language language) {
        var page = show(language, "desk/inbox", new InboxPage(SamplePanes.list("142"), SamplePanes.pane("new", null)));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("label[for]")
                .eachAttr("for")
                .forEach(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        page.select("[aria-labelledby], [aria-describedby], [aria-controls]")
                .forEach(e -> assertThat(e.attributes()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "assigned", "in_progress"})
    void anOpenIssueCanBeEndedAndNotReopened(String state) {
        var page = show(Language.EN, "desk/issue", new IssuePage(SamplePanes.pane(state, null)));

        assertThat(page.select("[data-key=e]")).hasSize(1);
        assertThat(page.select("form[action$=/reopen]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed", "told", "verified", "answered", "thanked", "declined"})
    void anEndedIssueCanBeReopenedAndNotEnded(String state) {
        var page = show(Language.EN, "desk/issue", new IssuePage(SamplePanes.pane(state, null)));

        assertThat(page.select("[data-key=e]")).isEmpty();
        assertThat(page.select("form[action$=/reopen]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void theButtonSaysToWhomTheWordsGo(Language language) {
        var everybody = show(language, "desk/issue", new IssuePage(SamplePanes.pane("new", null)));
        var one = show(language, "desk/issue", new IssuePage(SamplePanes.pane("new", SamplePanes.ZHOU)));

        assertThat(everybody.select("#composer-text button").text()).contains("Send to 2 people");
        assertThat(one.select("#composer-text-7K3M9QXW button").text()).contains("Send to 周女士");
        assertThat(one.select("input[name=with]").eachAttr("value")).containsOnly("7K3M9QXW");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void whoSaidNothingIsNeverAddedToWhoConfirmed(Language language) {
        var page = show(language, "desk/issue", new IssuePage(SamplePanes.pane("fixed", null)));

        assertThat(page.select("dl.kv dd.pos").text()).isEqualTo("1");
        assertThat(page.text()).contains("1 person said nothing, which counts as nothing.");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aReportIsTakenOutOfAnIssueOnlyWhereAnotherStaysBehind(Language language) {
        var two = show(language, "desk/issue", new IssuePage(SamplePanes.pane("new", null)));
        var alone = show(language, "desk/issue", new IssuePage(SamplePanes.alone(0.84)));

        assertThat(two.select("button[value=own]")).hasSize(2);
        assertThat(alone.select("button[value=own]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void whatSomethingNewWasComparedWithIsNamed(Language language) {
        var page = show(language, "desk/issue", new IssuePage(SamplePanes.alone(0.8401)));

        assertThat(page.select(".behind dl.kv").text())
                .startsWith("Nearest #139 付了两次 ZMNX7DA9 How likely the same 0.84 Shared words 扫码 支付");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aComparisonThatAnotherFindingWasMadeFromIsNotShown(Language language) {
        var page = show(language, "desk/issue", new IssuePage(SamplePanes.alone(0.2)));

        assertThat(page.select(".behind dl.kv").text()).startsWith("How likely the same 0.84");
    }

    private static EndForm preview() {
        return new EndForm("fixed", "remedy", "修好了", "", true, FormErrors.NONE);
    }

    private static MergeForm merge() {
        return new MergeForm("扫码", List.of(SamplePanes.item("in_progress")), FormErrors.NONE);
    }

    private static TitleForm title() {
        return TitleForm.of(SamplePanes.pane("new", null));
    }

    private static HistoryPage history() {
        return new HistoryPage(
                SamplePanes.item("new"),
                List.of(new LogView(SamplePanes.NOW, "git-merge", "合并", "/issues/142/unmerge")));
    }

    private static ReportPage report() {
        List<FindingView> findings = List.of(SamplePanes.ZHOU.finding(), SamplePanes.NOBODY.finding());
        return new ReportPage(
                SamplePanes.pane("new", SamplePanes.ZHOU),
                SamplePanes.ZHOU,
                findings,
                false,
                null,
                "/reports/7K3M9QXW/finding/undo",
                List.of(new PartView(new UUID(0, 1), 1, "杯子也碎了", SamplePanes.NOBODY.finding(), false)),
                List.of(),
                new SplitForm(
                        List.of(
                                new Sentence(0, "扫码付了86元。", 0),
                                new Sentence(9, "门店没开门。", 0),
                                new Sentence(15, "杯子也碎了", 1)),
                        Set.of(9),
                        "杯子",
                        List.of(SamplePanes.item("new")),
                        true,
                        FormErrors.NONE));
    }

    private static Document show(Language language, String template, Object page) {
        return Pages.in(language).as(Role.LEAD).at("/inbox/142?overdue=true").show(template, page);
    }
}
