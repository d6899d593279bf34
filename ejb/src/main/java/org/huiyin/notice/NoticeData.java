package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiyin.shared.PersonalData;
import org.huiyin.shared.Words;

/** Whom we told what, as the person it was told to may have it. */
@ApplicationScoped
@Transactional
class NoticeData implements PersonalData {

    private final NoticeRows rows;
    private final OutboxRows outbox;

    @Inject
    NoticeData(NoticeRows rows, OutboxRows outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> exportOf(UUID report) {
        List<Map<String, Object>> told = rows.ofReport(report).stream()
                .map(Notice::card)
                .map(NoticeData::part)
                .toList();
        return told.isEmpty() ? Map.of() : Map.of("notices", told);
    }

    @Override
    public void erase(UUID report) {
        for (var notice : rows.ofReport(report)) {
            var card = notice.card();
            if (card.state() == NoticeState.DUE || card.state() == NoticeState.UNKNOWN) {
                outbox.cancel(card, "erased");
            }
            notice.forgetPerson();
        }
    }

    private static Map<String, Object> part(NoticeCard card) {
        var part = new TreeMap<String, Object>();
        part.put("kind", Words.of(card.kind()));
        part.put("state", Words.of(card.state()));
        part.put("writtenAt", card.createdAt().toString());
        if (card.address() != null) {
            part.put("address", card.address().value());
        }
        if (card.sentAt() != null) {
            part.put("sentAt", card.sentAt().toString());
        }
        return part;
    }
}
