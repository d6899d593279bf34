package org.huiyin.web.desk;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huiyin.issue.IssueChanged;
import org.huiyin.people.MemberCard;
import org.huiyin.people.Members;
import org.huiyin.shared.Caller;
import org.huiyin.web.live.Live;

/**
 * Tells open pages of staff that an issue changed, at most a few times a second. Whether it exists for a member is asked
 * again each time: who has left a group hears nothing of it any more.
 */
@ApplicationScoped
class LiveIssues {

    private static final long GATHER_MILLISECONDS = 300;
    private static final System.Logger LOG = System.getLogger(LiveIssues.class.getName());

    private final Live live;
    private final Members members;
    private final Queue<IssueChanged> changes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean waiting = new AtomicBoolean();

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    LiveIssues(Live live, Members members) {
        this.live = live;
        this.members = members;
    }

    // What fails is logged by tellGathered itself.
    @SuppressWarnings("FutureReturnValueIgnored")
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IssueChanged change) {
        changes.add(change);
        if (waiting.compareAndSet(false, true)) {
            executor.schedule(this::tellGathered, GATHER_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void tellGathered() {
        waiting.set(false);
        try {
            var gathered = new ArrayList<IssueChanged>();
            for (var change = changes.poll(); change != null; change = changes.poll()) {
                gathered.add(change);
            }
            tell(gathered);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Open pages could not be told of a change", e);
        }
    }

    void tell(List<IssueChanged> gathered) {
        var callers = new HashMap<String, Optional<Caller>>();
        live.changed(LiveDesk.INBOX, sees(gathered, callers));
        gathered.stream()
                .collect(Collectors.groupingBy(IssueChanged::issue))
                .forEach((issue, changesOfIt) -> live.changed(LiveDesk.ISSUE + issue, sees(changesOfIt, callers)));
    }

    private Predicate<String> sees(List<IssueChanged> gathered, Map<String, Optional<Caller>> callers) {
        return who -> callers.computeIfAbsent(who, this::caller)
                .filter(caller -> gathered.stream().anyMatch(change -> caller.sees(change.workgroup())))
                .isPresent();
    }

    private Optional<Caller> caller(String who) {
        return members.find(UUID.fromString(who))
                .filter(member -> !member.isDisabled())
                .map(MemberCard::caller);
    }
}
