package org.huiyin.subscription;

import java.util.UUID;
import org.huiyin.notice.Shop;
import org.huiyin.people.Address;

/** Who wants to hear of the releases of a shop, for tests. */
public final class Subscribers {

    private Subscribers() {}

    /** Asks; with the answer of whoever reads there, or without. */
    public static UUID add(Shop shop, Address email, boolean confirmed) {
        var id = ask(shop, email, "zh-CN");
        if (confirmed) {
            shop.tell(Subscriptions.class, subscriptions -> subscriptions.confirm(subscriptions.tokenOf(id)));
        }
        return id;
    }

    public static UUID ask(Shop shop, Address email, String locale) {
        shop.tell(Subscriptions.class, subscriptions -> subscriptions.ask(email, locale));
        return shop.ask(
                SubscriptionRows.class, rows -> rows.at(email).orElseThrow().id());
    }

    public static boolean isConfirmed(Shop shop, UUID subscription) {
        return shop.ask(
                Subscriptions.class,
                subscriptions -> subscriptions.find(subscription).orElseThrow().isConfirmed());
    }
}
