package org.huiyin.letter;

import java.net.URI;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.huiyin.mail.VerdictLinks;
import org.huiyin.notice.Tokens;

/** Where the links of a mail lead. Every one is made from the configured base URL. */
final class Links {

    private static final String HIDDEN = "hidden";

    private final URI base;
    private final Function<UUID, String> receipts;
    private final Function<UUID, String> invitations;
    private final Function<UUID, String> subscriptions;
    private final BinaryOperator<String> tokens;

    /**
     * @param receipts the token of a report
     * @param invitations the token of an invitation
     * @param subscriptions the token of a subscription
     * @param tokens the token for a purpose and an id
     */
    Links(
            URI base,
            Function<UUID, String> receipts,
            Function<UUID, String> invitations,
            Function<UUID, String> subscriptions,
            BinaryOperator<String> tokens) {
        this.base = base;
        this.receipts = receipts;
        this.invitations = invitations;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
    }

    /** For staff who look at a mail: the same, but no link opens anything. */
    static Links hidden(URI base) {
        return new Links(base, report -> HIDDEN, invitation -> HIDDEN, subscription -> HIDDEN, (purpose, id) -> HIDDEN);
    }

    URI status(UUID report) {
        return at("/s/" + receipts.apply(report));
    }

    VerdictLinks verdict(UUID notice) {
        var page = "/v/" + tokens.apply(Tokens.VERDICT, notice.toString()) + "?answer=";
        return new VerdictLinks(at(page + "solved"), at(page + "partly"), at(page + "not"));
    }

    URI unsubscribe(String person) {
        return at("/unsubscribe/" + tokens.apply(Tokens.STOP, person));
    }

    URI confirmSubscription(UUID subscription) {
        return at("/subscribe/confirm/" + subscriptions.apply(subscription));
    }

    URI confirmErasure(UUID report) {
        return at("/s/" + receipts.apply(report) + "/erasure/" + tokens.apply(Tokens.ERASURE, report.toString()));
    }

    URI confirmJoining(UUID claim) {
        return at("/mine/" + claim + "/" + tokens.apply(Tokens.JOINING, claim.toString()));
    }

    URI join(UUID invitation) {
        return at("/join/" + invitations.apply(invitation));
    }

    URI release(String slug) {
        return at("/changelog/" + slug);
    }

    URI inbox() {
        return at("/inbox");
    }

    private URI at(String path) {
        return URI.create(base + path);
    }
}
