package org.huiyin.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huiyin.finding.Because;
import org.huiyin.indexing.Texts;
import org.huiyin.issue.IssueCard;
import org.huiyin.issue.Issues;
import org.huiyin.issue.PublicTitle;
import org.huiyin.judgement.Judgement;
import org.huiyin.part.Meant;
import org.huiyin.search.Match;
import org.huiyin.search.Reason;
import org.huiyin.search.decide.Candidate;
import org.huiyin.search.decide.Decision;
import org.huiyin.shared.Words;
import org.huiyin.triage.TriageOnReceipt;
import org.jspecify.annotations.Nullable;

/**
 * Which known problems a text may be about, for somebody who is still typing or has just sent it. A convenience: when it
 * takes too long or fails there is nothing similar, and nobody waits.
 */
@ApplicationScoped
public class SimilarIssues {

    private static final System.Logger LOG = System.getLogger(SimilarIssues.class.getName());
    private static final int MATCHES = 40;
    /** Whoever types must never slow down whoever sends. */
    private static final int AT_ONCE = 2;
    /** More reports in the backlog of triage than a moment brings. */
    private static final int BUSY = 8;

    private final TriageOnReceipt triage;
    private final Texts texts;
    private final Meant meant;
    private final Issues issues;
    private final Judgement judgement;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public SimilarIssues(TriageOnReceipt triage, Judgement judgement, Texts texts, Meant meant, Issues issues) {
        this.triage = triage;
        this.judgement = judgement;
        this.texts = texts;
        this.meant = meant;
        this.issues = issues;
    }

    /**
     * The nearest, best first; empty where nothing is near, where the answer was not there in time, or where reports wait
     * to be understood: they come before a convenience.
     */
    public List<SimilarIssue> near(String text, int limit, @Nullable UUID itself, Duration patience) {
        if (triage.waiting() > BUSY) {
            return List.of();
        }
        return inTime(() -> find(text, limit, itself), patience);
    }

    private List<SimilarIssue> inTime(Callable<List<SimilarIssue>> search, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return List.of();
            }
            // Never interrupted: the files of database and index would be closed under everybody's hands.
            return submit(search).get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | RejectedExecutionException tooBusy) {
            return List.of();
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "Similar issues could not be looked for", e.getCause());
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Gives the place back when the search is over, not when nobody waits for it any more. */
    private Future<List<SimilarIssue>> submit(Callable<List<SimilarIssue>> search) {
        try {
            return executor.submit(() -> {
                try {
                    return search.call();
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            places.release();
            throw e;
        }
    }

    List<SimilarIssue> find(String text, int limit, @Nullable UUID itself) {
        var byIssue = byIssue(texts.similarTo(text, itself, MATCHES), text);
        return issues.all(byIssue.keySet()).stream()
                .map(issue -> similar(text, issue, byIssue.getOrDefault(issue.number(), List.of())))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(SimilarIssue::score).reversed())
                .limit(limit)
                .toList();
    }

    private Map<Long, List<Match>> byIssue(List<Match> matches, String text) {
        var roots = meant.rootsOf(
                matches.stream().map(match -> UUID.fromString(match.id())).toList(), text);
        var byIssue = new LinkedHashMap<Long, List<Match>>();
        for (var match : matches) {
            var root = roots.get(UUID.fromString(match.id()));
            if (root != null) {
                byIssue.computeIfAbsent(root, any -> new ArrayList<>()).add(match);
            }
        }
        return byIssue;
    }

    /** Null where the model says that these are two different problems, or where nobody stands behind the issue. */
    private @Nullable SimilarIssue similar(String text, IssueCard issue, List<Match> matches) {
        var decision = judgement.model().decide(text, List.of(new Candidate(Long.toString(issue.number()), matches)));
        if (decision instanceof Decision.NewIssue
                || issue.people() == 0
                || !PublicTitle.isPublic(issue.publicTitle())) {
            return null;
        }
        return new SimilarIssue(
                Long.toString(issue.number()),
                issue.publicTitle(),
                issue.reports(),
                issue.people(),
                Words.of(issue.state()),
                decision.score(),
                publicReasons(decision.because()));
    }

    private static List<Because> publicReasons(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> PublicTitle.isPublic(reason.text()))
                .map(reason -> new Because(Words.of(reason.kind()), reason.text()))
                .toList();
    }
}
