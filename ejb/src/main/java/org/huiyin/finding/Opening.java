package org.huiyin.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.huiyin.automation.Automation;
import org.huiyin.automation.AutomationKind;
import org.huiyin.classification.Classification;
import org.huiyin.classification.Understanding;
import org.huiyin.intake.ReportCard;
import org.huiyin.issue.Issues;
import org.huiyin.issue.NewIssue;
import org.huiyin.shared.Actor;
import org.huiyin.topic.ReportType;

/** Opens an issue for a report that has none, named and filed by what the report was understood to be. */
@ApplicationScoped
public class Opening {

    private final Classification classification;
    private final Automation automation;
    private final Issues issues;

    @Inject
    Opening(Classification classification, Automation automation, Issues issues) {
        this.classification = classification;
        this.automation = automation;
        this.issues = issues;
    }

    /** Named and filed by what the report is understood to be now. Returns the number of the issue. */
    public long open(ReportCard report, Actor by) {
        var understood = classification.label(List.of(report)).get(report.id());
        return open(report, Objects.requireNonNull(understood), by);
    }

    /** As {@link #open(ReportCard, Actor)}, of a report that was understood already. */
    public long open(ReportCard report, Understanding understood, Actor by) {
        var emotion = understood.emotion() == null ? null : understood.emotion().doubleValue();
        // Below its gate a topic is a guess that waits for a person: no issue is sent anywhere by it.
        boolean sure = automation.runs(AutomationKind.TOPIC);
        var topic = sure ? understood.topic() : null;
        var stage = sure ? understood.stage() : null;
        return issues.open(new NewIssue(report.text(), understood.type(), topic, stage, emotion), by);
    }

    /** For words of the report that name a problem of their own. */
    public long openFor(String words, ReportCard report, Actor by) {
        var part = report.saying(words);
        return open(part, classification.read(part), by);
    }

    /** For a report that understanding fails on: filed by what its author chose, else as a complaint. */
    public long openWithoutUnderstanding(ReportCard report) {
        var type = report.chosenType() == null ? ReportType.COMPLAINT : report.chosenType();
        return issues.open(new NewIssue(report.text(), type, null, null, null), Actor.MACHINE);
    }
}
