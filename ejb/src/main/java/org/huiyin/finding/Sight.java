package org.huiyin.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.huiyin.issue.Issues;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;

/** For whom a report exists: whoever sees an issue that it is about, or the one that issue was put under. */
@ApplicationScoped
public class Sight {

    private final Findings findings;
    private final Issues issues;

    @Inject
    Sight(Findings findings, Issues issues) {
        this.findings = findings;
        this.issues = issues;
    }

    /** @throws Refusal.NotFound as for a report that there is not, where the caller sees neither the issue nor its root */
    public void require(long issue, UUID report, Caller by) {
        if (!sees(issue, by)) {
            throw unknown(report);
        }
    }

    /** Any of the issues that the report and its parts are about will do. */
    public void require(UUID report, Caller by) {
        if (findings.allOf(report).stream().noneMatch(finding -> sees(finding.issue(), by))) {
            throw unknown(report);
        }
    }

    private boolean sees(long issue, Caller by) {
        var direct = issues.find(issue);
        return direct.filter(card -> by.sees(card.workgroup())).isPresent()
                || direct.flatMap(card -> issues.find(card.root()))
                        .filter(root -> by.sees(root.workgroup()))
                        .isPresent();
    }

    /** Says of a report nothing but that there is none: neither that it exists, nor for whom. */
    public static Refusal unknown(UUID report) {
        return new Refusal.NotFound("triage.report-not-found", report);
    }
}
