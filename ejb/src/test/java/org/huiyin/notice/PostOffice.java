package org.huiyin.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiyin.channel.Connector;
import org.huiyin.channel.Sending;
import org.huiyin.channel.Spot;
import org.huiyin.people.Address;

/** Postmen of a shop, with each step in a transaction of its own, as the container would give them. */
final class PostOffice implements AutoCloseable {

    private final Shop shop;
    private final Connectors connectors;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PostOffice(Shop shop, Connector... several) {
        this.shop = shop;
        this.connectors = new Connectors(List.of(several));
    }

    Postman postman() {
        return postman(new SteppedOutbox(shop));
    }

    Postman postman(OutboxRows outbox) {
        var settings = shop.ask(NoticeSettings.class, found -> found);
        var delivery = new Delivery(
                new SteppedLetters(shop),
                new Envelope(settings),
                connectors,
                new SteppedSpots(shop),
                shop.ask(Tokens.class, found -> found),
                shop.clock());
        var postman = new Postman(outbox, delivery, connectors, new SteppedOwing(shop), settings, shop.clock());
        return new Postman(postman, threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Looks at the notices of this test alone, because the database is shared. */
    static class SteppedOutbox extends OutboxRows {

        private final Shop shop;

        SteppedOutbox(Shop shop) {
            this.shop = shop;
        }

        @Override
        List<NoticeCard> due(Set<NoticeKind> kinds, Set<String> channels, Instant now, int limit) {
            return shop.ask(OutboxRows.class, outbox -> outbox.due(kinds, channels, now, 10_000)).stream()
                    .filter(card ->
                            card.address() != null && card.address().value().contains("." + shop.mark + "@"))
                    .limit(limit)
                    .toList();
        }

        @Override
        Optional<NoticeCard> lease(NoticeCard seen, Instant now) {
            return shop.ask(OutboxRows.class, outbox -> outbox.lease(seen, now));
        }

        @Override
        boolean settle(NoticeCard leased, Settlement end) {
            return shop.ask(OutboxRows.class, outbox -> outbox.settle(leased, end));
        }

        @Override
        void hold(NoticeCard seen, String reason, Instant now) {
            shop.tell(OutboxRows.class, outbox -> outbox.hold(seen, reason, now));
        }
    }

    private static final class SteppedLetters extends Letters {

        private final Shop shop;

        @SuppressWarnings("NullAway")
        SteppedLetters(Shop shop) {
            super(null, null, null, null, null);
            this.shop = shop;
        }

        @Override
        Decision decide(NoticeCard notice, Links links) {
            return shop.ask(Letters.class, letters -> letters.decide(notice, links));
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

    private static final class SteppedOwing extends Owing {

        private final Shop shop;

        @SuppressWarnings("NullAway")
        SteppedOwing(Shop shop) {
            super(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
            this.shop = shop;
        }

        @Override
        void noteIfTold(long number) {
            shop.tell(Owing.class, owing -> owing.noteIfTold(number));
        }
    }
}
