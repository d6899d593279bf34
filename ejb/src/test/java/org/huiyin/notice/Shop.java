package org.huiyin.notice;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.channel.Connector;
import org.huiyin.channel.WaysOut;
import org.huiyin.channel.mailbox.MailboxConnector;
import org.huiyin.channel.mailbox.Mailboxes;
import org.huiyin.intake.Intake;
import org.huiyin.intake.ManyReports;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.issue.Issues;
import org.huiyin.issue.NewIssue;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Caller;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Role;
import org.huiyin.shared.Wired;
import org.huiyin.subscription.SubscriptionAsked;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/**
 * A shop on a real database, for tests: reports, issues and a clock to turn. Every piece of work is a transaction of its
 * own that is committed, as the container would do it; what others left in the shared database is not looked at.
 */
public final class Shop {

    public static final Caller ADMIN = new Caller(Actor.member(UUID.randomUUID(), "许静"), Set.of(Role.ADMIN), Set.of());

    private static final String WORDS = "付款成功了，订单还是待支付";

    /** In every address, because the database is shared with other tests. */
    public final String mark =
            Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 16, 36).toLowerCase(Locale.ROOT);

    private final MigratedDatabase database;
    private final Path data;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final Consumer<Wired> settings;
    private MailboxConnector mailbox = Mailboxes.none();

    public Shop(MigratedDatabase database, Path data) {
        this(database, data, wired -> {});
    }

    public Shop(MigratedDatabase database, Path data, Consumer<Wired> settings) {
        this.database = database;
        this.data = data;
        this.settings = settings;
    }

    public Shop sendingTo(int port) {
        mailbox = Mailboxes.at(port);
        return this;
    }

    public Instant now() {
        return now.get();
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** A door with everything behind it, for one transaction. */
    public <T, R> R ask(Class<T> door, Function<T, R> question) {
        return database.ask(manager -> question.apply(wired(manager).get(door)));
    }

    public <T> void tell(Class<T> door, Consumer<T> work) {
        ask(door, bean -> {
            work.accept(bean);
            return "";
        });
    }

    public <R> R sql(Function<EntityManager, R> question) {
        return database.ask(question);
    }

    public String address(String name) {
        return name + "." + mark + "@example.org";
    }

    /** Somebody's report, behind the issue. Without a name nobody can write to them. */
    public UUID report(long issue, @Nullable String name, String locale, boolean tellMe) {
        var contact = name == null ? null : new NewReport.Contact(address(name), null);
        var words = new NewReport(WORDS, null, null, "web", locale, contact, tellMe, null, null, null);
        var body = WORDS.getBytes(StandardCharsets.UTF_8);
        pass(Duration.ofSeconds(1));
        var id = ask(Intake.class, intake -> intake.receive(Submission.of(words, null, "application/json", body)))
                .id();
        stand(id, issue);
        return id;
    }

    /** From another platform, by a file. */
    public void imported(long issue) {
        var words = new NewReport(WORDS, null, null, "import", "zh-CN", null, false, null, null, null);
        var one = new ManyReports.One(
                1, mark, words, null, "application/json", WORDS.getBytes(StandardCharsets.UTF_8), false);
        tell(ManyReports.class, reports -> reports.keep(List.of(one)));
        stand(
                sql(manager -> manager.createQuery(
                                "select r.id from Report r join Delivery d on r.delivery = d.id where d.externalId = :id",
                                UUID.class)
                        .setParameter("id", mark)
                        .getSingleResult()),
                issue);
    }

    public UUID report(long issue, String name) {
        return report(issue, name, "zh-CN", true);
    }

    public long issue() {
        return ask(
                Issues.class,
                issues ->
                        issues.open(new NewIssue("扫码付款后订单未更新", ReportType.COMPLAINT, null, null, null), Actor.MACHINE));
    }

    /** Puts the report behind the issue, and away from where it was. */
    public void stand(UUID report, long issue) {
        database.inTransaction(manager -> {
            manager.createNativeQuery("update finding set current_report = null where current_report = ?1")
                    .setParameter(1, report)
                    .executeUpdate();
            manager.createNativeQuery("""
                            insert into finding (id, report_id, issue_number, decision, score, because, actor_kind,
                            actor_name, at, current_report) values (?1, ?2, ?3, 'LINKED', 1, '', 'MACHINE', 'machine', ?4, ?2)""")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, report)
                    .setParameter(3, issue)
                    .setParameter(4, Timestamp.from(now.get()))
                    .executeUpdate();
        });
    }

    public List<NoticeCard> notices(long issue) {
        return ask(Notices.class, notices -> notices.list(new NoticeFilter(issue, null, null), null, 100, ADMIN)
                .items());
    }

    public NoticeCard notice(UUID id) {
        return ask(Notices.class, notices -> notices.require(id, ADMIN));
    }

    /** All that is written about a subject, whatever its state. */
    public List<NoticeCard> about(UUID subject) {
        return database.ask(manager -> manager.createQuery(
                        "select n from Notice n where n.subject = :subject order by n.id", Notice.class)
                .setParameter("subject", subject.toString())
                .getResultStream()
                .map(Notice::card)
                .toList());
    }

    /** Writes down what everybody behind the issue is owed of its outcome. */
    public void announce(long issue) {
        tell(Owing.class, owing -> owing.outcome(issue));
    }

    /** Writes down to whom something that staff said is owed. */
    public void announceAnswer(UUID message) {
        tell(Owing.class, owing -> owing.answer(message));
    }

    /** Writes down which subscribers a release is owed to. */
    public void announceRelease(UUID release) {
        tell(OwingOthers.class, others -> others.release(release));
    }

    /** Writes down the question to whoever subscribed. */
    public void askWhoSubscribed(UUID subscription) {
        tell(OwingOthers.class, others -> others.asked(new SubscriptionAsked(subscription)));
    }

    /** All that is written to a person, whatever its state. */
    List<NoticeCard> to(Person person) {
        return database.ask(manager -> manager.createQuery(
                        "select n from Notice n where n.person = :person order by n.id", Notice.class)
                .setParameter("person", person.toString())
                .getResultStream()
                .map(Notice::card)
                .toList());
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private Wired wired(EntityManager manager) {
        var wired = Wired.on(manager, data)
                .with(Clock.class, clock())
                .with(MailboxConnector.class, mailbox)
                .with(WaysOut.class, new WaysOut(List.<Connector>of(mailbox)));
        settings.accept(wired);
        return wired;
    }
}
