package org.huiyin.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huiyin.finding.Decided;
import org.huiyin.finding.FindingDecision;
import org.huiyin.finding.Findings;
import org.huiyin.finding.Opening;
import org.huiyin.finding.Placing;
import org.huiyin.intake.Reports;
import org.huiyin.shared.Actor;

/** For a report that understanding fails on: it gets an issue, and people read it. */
@ApplicationScoped
@Transactional
public class LastResort {

    private final Findings findings;
    private final Reports reports;
    private final Opening opening;
    private final Placing placing;

    @Inject
    public LastResort(Findings findings, Reports reports, Opening opening, Placing placing) {
        this.findings = findings;
        this.reports = reports;
        this.opening = opening;
        this.placing = placing;
    }

    /** Safe to call twice: a report that has a finding is left alone. */
    public void open(UUID id) {
        if (findings.of(id).isPresent()) {
            return;
        }
        reports.find(id).ifPresent(report -> {
            long issue = opening.openWithoutUnderstanding(report);
            var opened = new Decided(issue, FindingDecision.OPENED, 0, List.of(), null);
            placing.open(report, opened, Actor.MACHINE);
        });
    }
}
