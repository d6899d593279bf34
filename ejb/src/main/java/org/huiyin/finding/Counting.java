package org.huiyin.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.intake.ReportWithdrawn;
import org.huiyin.intake.ReporterBecameKnown;
import org.huiyin.issue.Issues;
import org.huiyin.people.PersonChanged;
import org.jspecify.annotations.Nullable;

/** Keeps the numbers of an issue true: its reports, its people, how they feel. */
@ApplicationScoped
@Transactional
public class Counting {

    private static final double SAME = 1e-6;

    private final Findings findings;
    private final Sums sums;
    private final Issues issues;
    private final Automation automation;

    @Inject
    Counting(Findings findings, Sums sums, Issues issues, Automation automation) {
        this.findings = findings;
        this.sums = sums;
        this.issues = issues;
        this.automation = automation;
    }

    /** Counts anew what stands behind the issue, at the end of its merges. */
    public void recount(long issue) {
        issues.find(issue).ifPresent(card -> {
            // Feelings that a machine read count only while it is measured to read them right.
            var sum = sums.of(card.root(), automation.runs(AutomationKind.EMOTION));
            issues.count(card.root(), sum.reports(), sum.people(), sum.emotion());
        });
    }

    /** Of many issues at once, how people feel; of those that stay as they are, nothing is written. */
    public void recountFeelings(Collection<Long> roots) {
        var anew = sums.ofEach(roots, automation.runs(AutomationKind.EMOTION));
        for (var card : issues.all(roots)) {
            var sum = anew.get(card.number());
            if (sum != null && !isSame(sum.emotion(), card.emotion())) {
                issues.count(card.number(), sum.reports(), sum.people(), sum.emotion());
            }
        }
    }

    private static boolean isSame(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? one == null && other == null : Math.abs(one - other) < SAME;
    }

    /** In the same transaction: a number on a screen never counts somebody who took the report back. */
    public void withdrawn(@Observes ReportWithdrawn event) {
        findings.flush();
        findings.rootsOfAll(event.report()).forEach(this::recount);
    }

    void joined(@Observes ReporterBecameKnown event) {
        findings.flush();
        findings.rootsOfAll(event.report()).forEach(this::recount);
    }

    /** Two turned out to be one person, or one to be two. In one order: who counts the same issues waits. */
    void changed(@Observes PersonChanged event) {
        findings.rootsBehind(event.reporters()).forEach(this::recount);
    }
}
