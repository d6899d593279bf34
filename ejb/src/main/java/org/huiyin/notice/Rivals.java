package org.huiyin.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.huiyin.people.Persons;

/**
 * The notices by which the same person would be told of the same once more, over another of their ways in. None where a person
 * may be told several times. In the caller's transaction, as the rows are at that moment.
 */
@ApplicationScoped
public class Rivals {

    private final NoticeRows rows;
    private final Persons persons;

    @Inject
    Rivals(NoticeRows rows, Persons persons) {
        this.rows = rows;
        this.persons = persons;
    }

    public List<NoticeCard> of(NoticeCard notice) {
        if (!notice.kind().isOncePerPerson()) {
            return List.of();
        }
        var others = persons.reportersOf(notice.personId()).stream()
                .filter(other -> !other.equals(notice.personId()))
                .map(Person::reporter)
                .toList();
        return others.isEmpty() ? List.of() : rows.about(notice.kind(), notice.subject(), others);
    }
}
