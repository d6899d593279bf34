package org.huiyin.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiyin.people.Address;
import org.junit.jupiter.api.Test;

class WayPolicyTest {

    private static final Address LIN = Address.email("lin@example.org");
    private static final Address WECHAT = new Address("wechat", "openid");

    @Test
    void whoDoesNotWantToBeToldReadsItOnThePage() {
        assertThat(WayPolicy.wayTo(false, false, List.of(Leg.open(LIN)))).isEqualTo(Way.page("not-wanted"));
    }

    @Test
    void whoEndedSuchMailsReadsItOnThePage() {
        assertThat(WayPolicy.wayTo(true, true, List.of(Leg.open(LIN)))).isEqualTo(Way.page("unsubscribed"));
    }

    @Test
    void whoLeftNoAddressReadsItOnThePage() {
        assertThat(WayPolicy.wayTo(true, false, List.of())).isEqualTo(Way.page("no-address"));
    }

    @Test
    void theFirstWayThatIsOpenIsUsedAndSaysWhichWereClosed() {
        var way = WayPolicy.wayTo(true, false, List.of(new Leg(WECHAT, "window-closed"), Leg.open(LIN)));

        assertThat(way.address()).isEqualTo(LIN.value());
        assertThat(way.isMessage()).isTrue();
        assertThat(way.passedOver()).isEqualTo("wechat window-closed");
    }

    @Test
    void anAddressWithoutAWayIsSaidToBeUnreachable() {
        var way = WayPolicy.wayTo(true, false, List.of(new Leg(WECHAT, "no-connector")));

        assertThat(way.kind()).isEqualTo(Way.Kind.NONE);
        assertThat(way.channel()).isEqualTo("wechat");
        assertThat(way.reason()).isEqualTo("no-connector");
        assertThat(way.passedOver()).isNull();
    }

    @Test
    void whereNoWayIsOpenTheOneThatWaitsForWordsIsNamedFirst() {
        var way = WayPolicy.wayTo(true, false, List.of(new Leg(LIN, "bounced"), new Leg(WECHAT, "window-used-up")));

        assertThat(way.reason()).isEqualTo("window-used-up");
        assertThat(way.passedOver()).isEqualTo("email bounced");
        assertThat(way.planned().isMessage())
                .as("they may have written before it leaves")
                .isTrue();
    }

    @Test
    void whoIsKnownByTheShopsAppAloneReadsItThere() {
        var app = new Leg(new Address(Address.USER, "u-1"), "in-app");

        assertThat(WayPolicy.wayTo(true, false, List.of(app))).isEqualTo(Way.page("in-app"));
    }
}
