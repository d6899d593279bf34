package org.huiyin.intake;

import java.util.List;
import java.util.UUID;
import org.huiyin.attachment.KeptImage;
import org.huiyin.people.Address;
import org.jspecify.annotations.Nullable;

/**
 * One delivery from outside: the request and the bytes it came in.
 *
 * @param idempotencyKey 16 to 128 visible ASCII characters, or null
 * @param body the request as received, kept before anybody interprets it
 * @param code the printed code that led here, or null
 * @param around where the sender was, as far as a program said so
 * @param address kind and value of the sender on that channel ({@code wechat}, {@code openid…}), or null
 */
public record Submission(
        NewReport report,
        @Nullable String idempotencyKey,
        String contentType,
        byte[] body,
        List<KeptImage> images,
        @Nullable Long meTooOf,
        @Nullable Address address,
        @Nullable UUID code,
        Surroundings around) {

    public static Submission of(NewReport report, @Nullable String idempotencyKey, String contentType, byte[] body) {
        return new Submission(
                report, idempotencyKey, contentType, body, List.of(), null, null, null, Surroundings.NONE);
    }

    public Submission with(List<KeptImage> kept) {
        return new Submission(report, idempotencyKey, contentType, body, kept, meTooOf, address, code, around);
    }

    public Submission joining(long issue) {
        return new Submission(report, idempotencyKey, contentType, body, images, issue, address, code, around);
    }

    public Submission from(Address sender) {
        return new Submission(report, idempotencyKey, contentType, body, images, meTooOf, sender, code, around);
    }

    public Submission scanned(@Nullable UUID printed) {
        return new Submission(report, idempotencyKey, contentType, body, images, meTooOf, address, printed, around);
    }

    public Submission in(Surroundings surroundings) {
        return new Submission(report, idempotencyKey, contentType, body, images, meTooOf, address, code, surroundings);
    }

    /** What the sender gets: enough to come back. */
    public record Receipt(UUID id, String reference, String token) {}
}
