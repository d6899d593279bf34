package org.huiyin.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.classification.LabelKind;
import org.huiyin.conversation.Conversation;
import org.huiyin.finding.Findings;
import org.huiyin.fix.FixCard;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Reports;
import org.huiyin.intake.Submission;
import org.huiyin.issue.IssueState;
import org.huiyin.issue.Issues;
import org.huiyin.labelling.Labelling;
import org.huiyin.linking.Linking;
import org.huiyin.notice.Notices;
import org.huiyin.people.Address;
import org.huiyin.release.ReleaseDraft;
import org.huiyin.release.Releases;
import org.huiyin.routing.Routing;
import org.huiyin.shared.Caller;
import org.huiyin.split.SecondProblems;
import org.huiyin.topic.Topics;
import org.huiyin.triage.Triage;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ninety days of the demo shop through the doors that real input takes, one happening after the other. What
 * the machine does not dare to link, whoever owns the problem links, and what nobody has to read an admin sets aside; what
 * came last nobody has looked at yet.
 */
final class DemoStory {

    /** What is younger than this waits for whoever looks at the demo. */
    private static final Duration LEFT_FOR_YOU = Duration.ofDays(2);

    /** The doors of the loop, in its order. */
    record Doors(
            Intake intake,
            Reports reports,
            Triage triage,
            Linking linking,
            Labelling labelling,
            SecondProblems seconds,
            Findings findings,
            Issues issues,
            Topics topics,
            Routing routing,
            Conversation conversation,
            Fixes fixes,
            Releases releases,
            Notices notices) {}

    private final Doors doors;
    private final DemoStaff.Shop shop;
    private final Map<String, DemoCorpus.Problem> problems = new HashMap<>();
    private final Map<String, DemoCorpus.Person> people = new HashMap<>();
    private final Map<String, Long> issues = new HashMap<>();
    private final Map<String, UUID> newestReports = new HashMap<>();
    private final List<UUID> unread = new ArrayList<>();

    DemoStory(Doors doors, DemoStaff.Shop shop, DemoCorpus corpus) {
        this.doors = doors;
        this.shop = shop;
        corpus.problems().forEach(problem -> problems.put(problem.key(), problem));
        corpus.people().forEach(person -> people.put(person.key(), person));
    }

    void tell(DemoCorpus.Happening happening) {
        switch (happening) {
            case DemoCorpus.Report report -> report(report);
            case DemoCorpus.Correction correction -> correct(correction);
            case DemoCorpus.Message message -> message(message);
            case DemoCorpus.Outcome outcome -> outcome(outcome);
            case DemoCorpus.Verdict verdict -> verdict(verdict);
            case DemoCorpus.Release release -> release(release);
        }
    }

    /** Problems that somebody works on without having said anything yet. */
    void beginOpenWork() {
        problems.values().stream()
                .filter(problem -> "in_progress".equals(problem.state()) && issues.containsKey(problem.key()))
                .filter(problem -> stateOf(problem.key()) == IssueState.ASSIGNED)
                .forEach(problem -> doors.issues()
                        .start(known(issues, problem.key()), ownerOf(problem).actor()));
    }

    private void report(DemoCorpus.Report said) {
        var receipt = doors.intake().receiveFromChannel(submission(said));
        doors.notices().recordSent(receipt.id());
        doors.triage().triage(receipt.id());
        if (isLeftForYou(said)) {
            unread.add(receipt.id());
            return;
        }
        var problem = said.aboutProblem().map(problems::get);
        problem.ifPresentOrElse(about -> settle(receipt.id(), about), () -> setAside(receipt.id()));
        problem.ifPresent(about -> newestReports.put(about.key() + ":" + said.person(), receipt.id()));
    }

    static boolean isLeftForYou(DemoCorpus.Happening happening) {
        return happening.ago().compareTo(LEFT_FOR_YOU) < 0;
    }

    /** What the filter has not seen to be noise. */
    private void setAside(UUID report) {
        if (doors.findings().of(report).isPresent()) {
            doors.linking().setAside(report, shop.admin());
        }
    }

    private void correct(DemoCorpus.Correction said) {
        var report = reportOf(said.problem(), said.person());
        var kind = LabelKind.valueOf(said.kind().toUpperCase(Locale.ROOT));
        doors.labelling().correct(report, kind, said.value(), shop.as(said.member()));
    }

    /** Has what nobody has looked at yet looked through for second problems, as the timetable would have. */
    void lookTwice() {
        doors.seconds().look(unread);
    }

    private Submission submission(DemoCorpus.Report said) {
        var person = known(people, said.person());
        var address = said.contact() == null ? null : person.addresses().get(said.contact());
        boolean mail = Address.EMAIL.equals(said.contact());
        var contact = new NewReport.Contact(mail ? address : null, said.contact() == null ? null : person.name());
        var report = new NewReport(
                said.text(),
                said.type(),
                said.rating(),
                said.channel(),
                said.locale(),
                contact,
                true,
                new NewReport.About(said.store(), said.product(), said.order(), money(said)),
                null,
                null);
        var submission = Submission.of(report, null, "text/plain", said.text().getBytes(StandardCharsets.UTF_8));
        return address == null || said.contact() == null || mail
                ? submission
                : submission.from(new Address(said.contact(), address));
    }

    private static NewReport.@Nullable Money money(DemoCorpus.Report said) {
        return said.orderValueInYuan() == null
                ? null
                : new NewReport.Money(said.orderValueInYuan().toPlainString(), "CNY");
    }

    /** The first report opens the issue and gives it its name; the others are brought to it where they are not there. */
    private void settle(UUID report, DemoCorpus.Problem problem) {
        var finding = doors.findings().of(report).orElseThrow();
        long root = doors.issues().find(finding.issue()).orElseThrow().root();
        var known = issues.get(problem.key());
        if (known == null && !issues.containsValue(root)) {
            issues.put(problem.key(), root);
            name(root, problem);
        } else if (known == null) {
            long own = doors.linking().link(report, null, ownerOf(problem)).issue();
            issues.put(problem.key(), own);
            name(own, problem);
        } else if (known != root) {
            doors.linking().link(report, known, ownerOf(problem));
        }
    }

    private void name(long issue, DemoCorpus.Problem problem) {
        var by = ownerOf(problem);
        var title = problem.publicTitle();
        doors.issues().entitle(issue, problem.title(), title.zhCn() + " / " + title.en(), by);
        var topic = known(shop.topics(), problem.topic());
        var stage = doors.topics().find(topic).orElseThrow().stage();
        doors.issues().isAbout(issue, topic, stage, by);
        var routed = doors.issues().find(issue).orElseThrow().workgroup();
        var right = known(shop.workgroups(), problem.workgroup());
        if ("new".equals(problem.state())) {
            return;
        }
        if (!right.equals(routed) || problem.owner() != null) {
            var owner = problem.owner() == null
                    ? null
                    : shop.as(problem.owner()).actor().id();
            doors.routing().assign(issue, right, owner, by);
        }
    }

    private void message(DemoCorpus.Message said) {
        long issue = known(issues, said.problem());
        if (said.isFromReporter()) {
            var report = doors.reports()
                    .find(reportOf(said.problem(), said.author()))
                    .orElseThrow();
            doors.conversation().reply(report, said.text());
        } else if (said.isNote()) {
            doors.conversation().note(issue, said.text(), shop.as(said.author()));
        } else if (said.isToEveryone()) {
            var message = doors.conversation().answerEveryone(issue, said.text(), shop.as(said.author()));
            doors.notices().recordSent(message.id());
        } else {
            var to = Set.of(reportOf(said.problem(), said.to()));
            var message = doors.conversation().answer(issue, said.text(), to, shop.as(said.author()));
            doors.notices().recordSent(message.id());
        }
    }

    private void outcome(DemoCorpus.Outcome outcome) {
        doors.notices().recordSent(close(outcome).id());
    }

    private FixCard close(DemoCorpus.Outcome outcome) {
        long issue = known(issues, outcome.problem());
        var by = shop.as(outcome.member());
        return switch (outcome.kind()) {
            case "answer" -> doors.fixes().answer(issue, outcome.text(), by);
            case "thanks" -> doors.fixes().thank(issue, outcome.text(), by);
            case "refusal" -> doors.fixes().decline(issue, outcome.text(), by);
            default -> doors.fixes().fix(issue, outcome.text(), outcome.kind(), by);
        };
    }

    private void verdict(DemoCorpus.Verdict said) {
        var report =
                doors.reports().find(reportOf(said.problem(), said.person())).orElseThrow();
        doors.fixes().judge(report, said.verdict(), said.comment());
    }

    private void release(DemoCorpus.Release told) {
        var numbers = new ArrayList<String>();
        told.problems().forEach(problem -> numbers.add(Long.toString(known(issues, problem))));
        var by = shop.as(told.member());
        var draft = doors.releases().draft(new ReleaseDraft(told.title(), told.text(), List.copyOf(numbers)), by);
        doors.releases().publish(draft.id(), null, by);
        doors.notices().recordSent(draft.id());
    }

    private UUID reportOf(String problem, String person) {
        return known(newestReports, problem + ":" + person);
    }

    private IssueState stateOf(String problem) {
        return doors.issues().find(known(issues, problem)).orElseThrow().state();
    }

    /** The corpus refers to nothing it does not have; its own test sees to that. */
    private static <T> T known(Map<String, T> things, String key) {
        return Objects.requireNonNull(things.get(key), key);
    }

    /** Where nobody has it yet, the lead of the workgroup looks after it. */
    private Caller ownerOf(DemoCorpus.Problem problem) {
        return problem.owner() == null ? shop.leadOf(problem.workgroup()) : shop.as(problem.owner());
    }
}
