package org.huiyin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huiyin.channel.Contacts;
import org.huiyin.intake.Intake;
import org.huiyin.intake.Reports;
import org.huiyin.people.Address;
import org.huiyin.people.IdentityCard;
import org.huiyin.people.People;
import org.huiyin.people.Persons;
import org.huiyin.shared.PersonalData;

/** One report, or those who reported, everywhere or nowhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Erasure {

    private final Intake intake;
    private final Reports reports;
    private final People people;
    private final Persons persons;
    private final Contacts contacts;
    private final Instance<PersonalData> stores;

    @Inject
    Erasure(
            Intake intake,
            Reports reports,
            People people,
            Persons persons,
            Contacts contacts,
            @Any Instance<PersonalData> stores) {
        this.intake = intake;
        this.reports = reports;
        this.people = people;
        this.persons = persons;
        this.contacts = contacts;
        this.stores = stores;
    }

    void erase(UUID report) {
        var authors =
                reports.find(report).map(found -> List.of(found.reporter())).orElse(List.of());
        var heardAt = addressesOf(authors);
        stores.forEach(store -> store.erase(report));
        intake.erase(report);
        forgetWhereNobodyIs(heardAt);
    }

    /** Who they are; what they said goes report by report before. */
    void forget(Collection<UUID> reporters) {
        var heardAt = addressesOf(reporters);
        reporters.forEach(people::erase);
        forgetWhereNobodyIs(heardAt);
    }

    private List<Address> addressesOf(Collection<UUID> reporters) {
        return persons.identitiesOf(reporters).stream()
                .map(IdentityCard::address)
                .toList();
    }

    /** That somebody was heard at an address is known beside who it was. */
    private void forgetWhereNobodyIs(List<Address> addresses) {
        addresses.stream()
                .filter(address -> people.reporterAt(address).isEmpty())
                .forEach(address -> contacts.forget(address.kind(), address.value()));
    }
}
