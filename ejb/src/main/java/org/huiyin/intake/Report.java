package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/**
 * One person's words as they came in. Never edited: every opinion about it is another row. Its author can withdraw it
 * (it stays, uncounted) or have it erased (the words go, the row stays).
 */
@Entity
class Report {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "token_hash")
    private String tokenHash;

    private String channel;

    @Column(name = "delivery_id")
    private UUID delivery;

    @Column(name = "reporter_id")
    private UUID reporter;

    private String text;
    private String locale;

    @Enumerated(EnumType.STRING)
    @Column(name = "chosen_type")
    private @Nullable ReportType chosenType;

    private @Nullable Integer rating;
    private boolean notify;
    private @Nullable String store;
    private @Nullable String product;

    @Column(name = "order_number")
    private @Nullable String order;

    @Column(name = "order_amount")
    private @Nullable BigDecimal orderAmount;

    @Column(name = "order_currency")
    private @Nullable String orderCurrency;

    private @Nullable String touchpoint;

    @Column(name = "occurred_at")
    private @Nullable Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "me_too_of")
    private @Nullable Long meTooOf;

    @Column(name = "code_id")
    private @Nullable UUID code;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "erase_after")
    private @Nullable Instant eraseAfter;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(UUID id, Naming naming, Origin origin, Accepted words, Instant receivedAt) {
        this.id = id;
        this.reference = naming.reference();
        this.tokenHash = naming.tokenHash();
        this.channel = words.channel();
        this.delivery = origin.delivery();
        this.reporter = origin.reporter();
        this.meTooOf = origin.meTooOf();
        this.code = origin.code();
        this.text = words.text();
        this.locale = words.locale();
        this.chosenType = words.type();
        this.rating = words.rating();
        this.notify = words.tellMe();
        this.store = words.store();
        this.product = words.product();
        this.order = words.order();
        this.orderAmount = words.orderAmount();
        this.orderCurrency = words.orderCurrency();
        this.touchpoint = words.touchpoint();
        this.occurredAt = words.occurredAt();
        this.receivedAt = receivedAt;
    }

    record Naming(String reference, String tokenHash) {}

    record Origin(
            UUID delivery,
            UUID reporter,
            @Nullable Long meTooOf,
            @Nullable UUID code) {}

    UUID id() {
        return id;
    }

    UUID delivery() {
        return delivery;
    }

    void belongTo(UUID known) {
        reporter = known;
    }

    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    void standBy() {
        withdrawnAt = null;
    }

    void askErasure(@Nullable Instant after) {
        eraseAfter = after;
    }

    void erase(Instant at) {
        text = "";
        store = null;
        product = null;
        order = null;
        orderAmount = null;
        orderCurrency = null;
        touchpoint = null;
        code = null;
        notify = false;
        erasedAt = at;
        eraseAfter = null;
        withdraw(at);
    }

    ReportCard card() {
        return new ReportCard(
                id,
                reference,
                reporter,
                channel,
                text,
                locale,
                chosenType,
                rating,
                notify,
                store,
                product,
                order,
                touchpoint,
                receivedAt,
                meTooOf,
                withdrawnAt,
                eraseAfter,
                erasedAt);
    }
}
