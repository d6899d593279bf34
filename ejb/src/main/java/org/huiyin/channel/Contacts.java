package org.huiyin.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Who is there on each channel, as far as its reply window must be known. */
@ApplicationScoped
@Transactional
public class Contacts {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    public void heard(String channel, String address, Instant at) {
        at(channel, address).heard(at);
    }

    public void said(String channel, String address) {
        find(channel, address).ifPresent(Contact::said);
    }

    public void came(String channel, String address, String scene) {
        at(channel, address).came(scene);
    }

    public void left(String channel, String address, Instant at) {
        at(channel, address).left(at);
    }

    public boolean hasLeft(String channel, String address) {
        return find(channel, address).filter(Contact::hasLeft).isPresent();
    }

    /** What the code said through which they came. */
    public Optional<String> sceneOf(String channel, String address) {
        return find(channel, address).map(Contact::scene);
    }

    /** For whoever asked to be erased: nobody was ever heard there. */
    public void forget(String channel, String address) {
        find(channel, address).ifPresent(database::remove);
    }

    /** The spot, completed by what is known of the person on that channel. */
    public Spot spot(String channel, String address, Optional<Spot> of) {
        var contact = find(channel, address);
        var heardAt = contact.map(Contact::heardAt).orElse(null);
        return new Spot(
                of.map(Spot::key).orElse(null),
                of.map(Spot::place).orElse(null),
                of.map(Spot::isPublic).orElse(false),
                heardAt,
                contact.map(Contact::timesSaid).orElse(0));
    }

    private Contact at(String channel, String address) {
        return find(channel, address).orElseGet(() -> {
            var contact = new Contact(channel, address);
            database.persist(contact);
            return contact;
        });
    }

    private Optional<Contact> find(String channel, String address) {
        return Optional.ofNullable(database.find(Contact.class, new ContactId(channel, address)));
    }
}
