package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.huiyin.desk.IssueDesk;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.live.LiveAccess;

/** Who may listen to what: {@code inbox} is the reader's own queue, {@code issue:142} one issue that the reader sees. */
@RequestScoped
public class LiveDesk implements LiveAccess {

    static final String INBOX = "inbox";
    static final String ISSUE = "issue:";

    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public LiveDesk(IssueDesk desk, CurrentCaller current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public Optional<String> listener() {
        return current.find().map(visit -> visit.member().id().toString());
    }

    @Override
    public boolean mayHear(String topic) {
        var by = current.caller();
        if (!topic.startsWith(ISSUE)) {
            return topic.equals(INBOX) && by.worksOnIssues();
        }
        var number = Sent.number(topic.substring(ISSUE.length()));
        try {
            return number != null && !desk.item(number, by).issue().isEmpty();
        } catch (Refusal.NotFound notForThem) {
            return false;
        }
    }
}
