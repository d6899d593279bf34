package org.huiyin.delivery;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiyin.channel.Connector;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Spot;
import org.huiyin.channel.WaysOut;
import org.huiyin.letter.Decision;
import org.huiyin.letter.Envelope;
import org.huiyin.letter.Letters;
import org.huiyin.notice.NoticeCard;
import org.huiyin.notice.Outbox;
import org.huiyin.notice.Settlement;
import org.huiyin.notice.Shop;
import org.huiyin.people.Address;

/** Postmen of a shop, with each step in a transaction of its own, as the container would give them. */
public final class PostOffice implements AutoCloseable {

    private final Shop shop;
    private final WaysOut waysOut;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public PostOffice(Shop shop, Connector... several) {
        this.shop = shop;
        this.waysOut = new WaysOut(List.of(several));
    }

    /** Carries what is due, until it has arrived. */
    public void deliver() {
        var postman = postman();
        postman.deliverDue();
        await().until(postman::isIdle);
    }

    Postman postman() {
        return postman(new SteppedOutbox(shop));
    }

    Postman postman(Outbox outbox) {
        var delivery = new Delivery(
                new SteppedLetters(shop),
                shop.ask(Envelope.class, found -> found),
                waysOut,
                new SteppedSpots(shop),
                shop.clock());
        return new Postman(new Postman(outbox, delivery, waysOut), threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Looks at the notices of this test alone, because the database is shared. */
    static class SteppedOutbox extends Outbox {

        private final Shop shop;

        @SuppressWarnings("NullAway")
        SteppedOutbox(Shop shop) {
            super(null, null, null, null, null);
            this.shop = shop;
        }

        @Override
        public List<NoticeCard> due(Set<String> channels, int limit) {
            return shop.ask(Outbox.class, outbox -> outbox.due(channels, 10_000)).stream()
                    .filter(card ->
                            card.address() != null && card.address().value().contains("." + shop.mark + "@"))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<NoticeCard> lease(NoticeCard seen) {
            return shop.ask(Outbox.class, outbox -> outbox.lease(seen));
        }

        @Override
        public boolean settle(NoticeCard leased, Settlement end) {
            return shop.ask(Outbox.class, outbox -> outbox.settle(leased, end));
        }

        @Override
        public void noteIfTold(long issue) {
            shop.tell(Outbox.class, outbox -> outbox.noteIfTold(issue));
        }
    }

    private static final class SteppedLetters extends Letters {

        private final Shop shop;

        @SuppressWarnings("NullAway")
        SteppedLetters(Shop shop) {
            super(null, null, null, null, null, null, null, null);
            this.shop = shop;
        }

        @Override
        public Decision decide(NoticeCard notice) {
            return shop.ask(Letters.class, letters -> letters.decide(notice));
        }
    }

    private static final class SteppedSpots extends Spots {

        private final Shop shop;

        @SuppressWarnings("NullAway")
        SteppedSpots(Shop shop) {
            super(null, null, null, null);
            this.shop = shop;
        }

        @Override
        Spot of(NoticeCard notice, Address to) {
            return shop.ask(Spots.class, spots -> spots.of(notice, to));
        }

        @Override
        void note(String channel, NoticeCard notice, Address to, Sending sending) {
            shop.tell(Spots.class, spots -> spots.note(channel, notice, to, sending));
        }
    }
}
