package org.huiyin;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.huiyin.access.Access;
import org.huiyin.arrival.Arrivals;
import org.huiyin.arrival.Rounds;
import org.huiyin.attachment.ImageStore;
import org.huiyin.classification.Learned;
import org.huiyin.delivery.Postman;
import org.huiyin.importing.Imports;
import org.huiyin.indexing.Texts;
import org.huiyin.intake.Intake;
import org.huiyin.intake.Journal;
import org.huiyin.judgement.Judgement;
import org.huiyin.meter.Meter;
import org.huiyin.notice.NoticeSweep;
import org.huiyin.regroup.Regroup;
import org.huiyin.relabelling.Relabellings;
import org.huiyin.release.Releases;
import org.huiyin.retention.Retention;
import org.huiyin.routing.RouteOnOpening;
import org.huiyin.split.SecondLook;
import org.huiyin.start.DatabaseFile;
import org.huiyin.triage.TriageOnReceipt;

/**
 * What runs when. One line a job, and each calls a door: the events are the nudge, this is the promise. Jobs run beside
 * each other and in no transaction; one that is still running is not started again.
 */
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Timetable {

    @Inject
    private TriageOnReceipt triage;

    @Inject
    private SecondLook secondLook;

    @Inject
    private RouteOnOpening routing;

    @Inject
    private Texts texts;

    @Inject
    private Learned learned;

    @Inject
    private Judgement judgement;

    @Inject
    private Intake intake;

    @Inject
    private Imports imports;

    @Inject
    private Relabellings relabellings;

    @Inject
    private Regroup regroup;

    @Inject
    private Journal journal;

    @Inject
    private Retention retention;

    @Inject
    private ImageStore images;

    @Inject
    private Meter meter;

    @Inject
    private Access access;

    @Inject
    private Releases releases;

    @Inject
    private Postman postman;

    @Inject
    private Rounds rounds;

    @Inject
    private Arrivals arrivals;

    @Inject
    private NoticeSweep notices;

    @Inject
    private DatabaseFile databaseFile;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void findUntriagedReports() {
        triage.sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    void tidyTheDatabase() {
        databaseFile.tidy();
    }

    @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
    void lookForSecondProblems() {
        secondLook.sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    void routeWaitingIssues() {
        routing.sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void publishWhatIsScheduled() {
        releases.publishScheduled();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void deliverNotices() {
        postman.nudge();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void pollChannels() {
        rounds.start();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void understandDeliveries() {
        arrivals.sweep();
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void findUnwrittenNotices() {
        notices.sweep();
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    void bringTheIndexUpToDate() {
        texts.catchUp();
    }

    @Schedule(hour = "*", minute = "*", second = "3/20", persistent = false)
    void learnFromPeople() {
        learned.catchUp();
        judgement.refit();
    }

    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
    void askPeopleHowRightTheMachineIs() {
        meter.keepAsking();
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    void endSessions() {
        access.tidy();
    }

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void eraseWhatIsDue() {
        retention.eraseDue();
    }

    @Schedule(hour = "*", minute = "47", persistent = false)
    void sweepImagesOfNobody() {
        images.sweepOrphans();
    }

    @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
    void goOnWithImports() {
        imports.resume();
    }

    @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
    void goOnWithRelabelling() {
        relabellings.resume();
    }

    @Schedule(hour = "*", minute = "*", second = "25/30", persistent = false)
    void goOnWithRegrouping() {
        regroup.resume();
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forgetOldKeys() {
        intake.forgetOldKeys();
        journal.forgetOld();
    }
}
