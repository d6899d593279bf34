package org.huiyin.web.people;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Bilingual;

/** Every workgroup that takes work, with how many work there. */
public record GroupsPage(List<Row> groups) {

    public record Row(UUID id, Bilingual name, int targetHours, int members) {}

    public GroupsPage {
        groups = List.copyOf(groups);
    }
}
