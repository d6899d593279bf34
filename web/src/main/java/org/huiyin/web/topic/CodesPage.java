package org.huiyin.web.topic;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.topic.CodeCard;
import org.huiyin.topic.CodeRefusal;
import org.huiyin.topic.NewCode;
import org.huiyin.web.page.FormErrors;

/** All codes with what they brought, and the form for a new one. */
public record CodesPage(
        List<CodeCard> codes, Map<UUID, Long> reports, List<CodeRefusal> refusals, NewCode wanted, FormErrors errors) {

    static final NewCode NOTHING = new NewCode("store", null, null, null, null);

    public CodesPage {
        codes = List.copyOf(codes);
        reports = Map.copyOf(reports);
        refusals = List.copyOf(refusals);
    }

    public long reportsOf(CodeCard code) {
        return reports.getOrDefault(code.id(), 0L);
    }

    public boolean wasRefused() {
        return refusals.stream().anyMatch(refusal -> refusal.times() > 0);
    }

    public boolean canPrint() {
        return codes.stream().anyMatch(code -> !code.withdrawn());
    }
}
