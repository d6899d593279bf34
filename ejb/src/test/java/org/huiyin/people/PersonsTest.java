package org.huiyin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.shared.Actor;
import org.huiyin.shared.MigratedDatabase;
import org.huiyin.shared.Wired;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is one person, on both databases. */
class PersonsTest {

    private static final String DATABASES = "org.huiyin.shared.MigratedDatabase#both";
    private static final Actor STAFF = Actor.member(UUID.randomUUID(), "许静");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Address mail = Address.email("lin." + mark + "@example.org");
    private final Address wechat = new Address("wechat", "o" + mark);
    private final Address telegram = new Address("telegram", "t" + mark);

    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anAddressThatWasOnlyTypedJoinsNobody(MigratedDatabase database) {
        in(database, doors -> {
            var known = doors.met(mail);
            var chatted = doors.met(wechat);

            doors.people.alsoAt(chatted, mail);

            assertThat(doors.persons.areSame(known, chatted)).isFalse();
            assertThat(doors.wired.takeEvents()).hasOnlyElementsOfType(AddressClaimed.class);
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aClickAtTheAddressJoinsAndTheNameDoesNot(MigratedDatabase database) {
        in(database, doors -> {
            var known = doors.met(mail);
            var chatted = doors.met(wechat);
            var namesake = doors.met(telegram);
            doors.joinBy(mail, chatted);

            assertThat(doors.persons.reportersOf(chatted)).containsExactlyInAnyOrder(known, chatted);
            assertThat(doors.persons.areSame(known, namesake)).isFalse();
            assertThat(doors.persons.personOf(chatted)).contains(known);
            assertThat(doors.people.isVerified(mail)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void separatedTheyAreWhoTheyWereAndNoOldProofJoinsThemAgain(MigratedDatabase database) {
        in(database, doors -> {
            var known = doors.met(mail);
            var chatted = doors.met(wechat);
            var joining = doors.joinBy(mail, chatted);

            doors.persons.separate(joining, STAFF);
            doors.persons.proved(known, mail);
            assertThat(doors.persons.areSame(known, chatted)).isFalse();
            assertThat(doors.people.addressesOf(chatted)).containsExactly(wechat);

            doors.persons.rejoin(joining, STAFF);
            assertThat(doors.persons.areSame(known, chatted)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void ofThreeOneCanBeTakenOut(MigratedDatabase database) {
        in(database, doors -> {
            var known = doors.met(mail);
            var chatted = doors.met(wechat);
            var third = doors.met(telegram);
            var joining = doors.joinBy(mail, chatted);
            doors.joinBy(mail, third);
            assertThat(doors.persons.reportersOf(third)).hasSize(3);

            doors.persons.separate(joining, STAFF);

            assertThat(doors.persons.reportersOf(third)).containsExactlyInAnyOrder(known, third);
            assertThat(doors.persons.reportersOf(chatted)).containsExactly(chatted);
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aTypedNumberIsNoKeyAndOneThatTwoChannelsVouchForIs(MigratedDatabase database) {
        in(database, doors -> {
            var phone = Address.phone("+86139" + Math.abs(mark.hashCode() % 100_000_000))
                    .orElseThrow();
            var typed = doors.met(phone);
            var chatted = doors.met(wechat);
            var third = doors.met(telegram);

            doors.persons.proved(third, phone);
            assertThat(doors.persons.areSame(typed, third)).isFalse();

            doors.persons.proved(chatted, phone);
            assertThat(doors.persons.areSame(chatted, third)).isTrue();
            assertThat(doors.persons.areSame(chatted, typed)).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whoWritesFromAnAddressThatAnotherOnlyNamedIsSomebodyElse(MigratedDatabase database) {
        in(database, doors -> {
            var chatted = doors.met(wechat);
            doors.people.alsoAt(chatted, mail);
            assertThat(doors.people.addressesOf(chatted)).containsExactly(wechat, mail);

            var writer = doors.met(mail);

            assertThat(writer).isNotEqualTo(chatted);
            assertThat(doors.people.addressesOf(chatted)).containsExactly(wechat);
            assertThat(doors.persons.claimsOf(List.of(chatted)))
                    .extracting(ClaimCard::address)
                    .containsExactly(mail);
        });
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void theNewestWishOfAllCountsAndEachKeepsTheOwn(MigratedDatabase database) {
        in(database, doors -> {
            var known = doors.met(mail);
            var chatted = doors.met(wechat);
            doors.persons.wish(known, Wish.over("email"), Actor.reporter(known));
            var joining = doors.joinBy(mail, chatted);
            assertThat(doors.persons.wishOf(chatted)).isEqualTo(Wish.over("email"));

            doors.wired.at(doors.wired.now().plusSeconds(1));
            doors.persons.wish(chatted, Wish.NONE, STAFF);
            assertThat(doors.persons.wishOf(known)).isEqualTo(Wish.NONE);

            doors.persons.separate(joining, STAFF);
            assertThat(doors.persons.wishOf(known)).isEqualTo(Wish.over("email"));
        });
    }

    private void in(MigratedDatabase database, Consumer<Doors> work) {
        database.inTransaction(manager -> work.accept(new Doors(Wired.on(manager, data))));
    }

    private static final class Doors {

        final Wired wired;
        final People people;
        final Persons persons;

        Doors(Wired wired) {
            this.wired = wired;
            this.people = wired.get(People.class);
            this.persons = wired.get(Persons.class);
        }

        UUID met(Address address) {
            return people.reporterFor(address, "林小姐", "zh-CN");
        }

        UUID joinBy(Address address, UUID claimant) {
            people.alsoAt(claimant, address);
            persons.prove(persons.claimsOf(Set.of(claimant)).getFirst().id());
            return persons.joiningsOf(Set.of(claimant)).getFirst().id();
        }
    }
}
