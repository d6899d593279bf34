package org.huiyin.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.people.Address;
import org.huiyin.people.People;
import org.huiyin.shared.PersonalData;
import org.jspecify.annotations.Nullable;

/** The report itself, the bytes it came in, and its author. The words go last, by {@link Intake#erase}. */
@ApplicationScoped
class WordsOfReporter implements PersonalData {

    private final Reports reports;
    private final People people;

    @Inject
    WordsOfReporter(Reports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    @Override
    public Map<String, Object> exportOf(UUID id) {
        var row = reports.row(id).orElseThrow();
        var report = row.card();
        var part = new LinkedHashMap<String, @Nullable Object>();
        part.put("reference", report.reference());
        part.put("text", report.text());
        part.put("receivedAt", report.receivedAt());
        part.put("channel", report.channel());
        part.put("locale", report.locale());
        part.put("type", report.chosenType());
        part.put("rating", report.rating());
        part.put("store", report.store());
        part.put("product", report.product());
        part.put("order", report.order());
        part.put("touchpoint", report.touchpoint());
        part.put("withdrawnAt", report.withdrawnAt());
        part.put("surroundings", reports.around(id).orElse(null));
        var received = reports.delivery(row.delivery()).map(Delivery::text).orElse("");
        return Map.of("report", part, "asReceived", received, "person", person(report.reporter()));
    }

    private Map<String, @Nullable Object> person(UUID reporter) {
        var person = new LinkedHashMap<String, @Nullable Object>();
        person.put("name", people.nameOf(reporter).orElse(null));
        person.put(
                "addresses",
                people.addressesOf(reporter).stream().map(Address::value).toList());
        return person;
    }

    /** The author is forgotten with the last report that was theirs. */
    @Override
    public void erase(UUID id) {
        reports.find(id).ifPresent(report -> {
            boolean hasOthers = reports.ofReporter(report.reporter()).stream()
                    .anyMatch(other -> !other.isErased() && !other.id().equals(id));
            if (!hasOthers) {
                people.erase(report.reporter());
            }
        });
    }
}
