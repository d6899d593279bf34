package org.huiyin.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of a person. Where they belong is found in this order: {@code report}, the first known name in {@code continues},
 * {@code chat} while that conversation is warm. Where none fits they are a report of their own.
 *
 * @param key the name of this message on its channel; a later edit or deletion carries the same
 * @param continues names of messages that it answers, ours or theirs, best first
 * @param chat a conversation that never ends, such as a chat with an account; null where every thread has its own beginning
 * @param report which report it belongs to, proved by a secret of ours; else null
 * @param place where an answer must go so that it stands there, in the connector's own words; comes back in {@link Outgoing}
 * @param touchpoint where the person was, such as the scene of a code; null where unknown
 * @param locale what the vendor says the person reads; null: the words tell
 * @param isPublic everybody could read it there
 */
public record Incoming(
        Change change,
        String key,
        List<String> continues,
        @Nullable String chat,
        @Nullable UUID report,
        Sender sender,
        String text,
        @Nullable String subject,
        List<Attachment> attachments,
        @Nullable String place,
        @Nullable String touchpoint,
        @Nullable String locale,
        boolean isPublic,
        Instant sentAt)
        implements Heard {

    public Incoming {
        continues = List.copyOf(continues);
        attachments = List.copyOf(attachments);
    }

    /** What became of the message with that key. */
    public enum Change {
        NEW,
        EDITED,
        DELETED
    }

    /**
     * @param kind of address: the name of the channel where the vendor's ids are good for one account alone, else the kind
     */
    public record Sender(
            String kind, String address, @Nullable String name) {}

    /**
     * A file that came with the words.
     *
     * @param content null where it has to be fetched first, by {@code reference}
     */
    public record Attachment(
            String name,
            String mediaType,
            byte @Nullable [] content,
            @Nullable String reference) {

        public static Attachment of(String name, String mediaType, byte[] content) {
            return new Attachment(name, mediaType, content, null);
        }

        public static Attachment toFetch(String name, String mediaType, String reference) {
            return new Attachment(name, mediaType, null, reference);
        }
    }

    /** A message in a chat with an account of ours. */
    public static Incoming said(String key, String chat, Sender sender, String text, Instant sentAt) {
        return new Incoming(
                Change.NEW, key, List.of(), chat, null, sender, text, null, List.of(), null, null, null, false, sentAt);
    }

    public Incoming as(Change other) {
        return new Incoming(
                other,
                key,
                continues,
                chat,
                report,
                sender,
                text,
                subject,
                attachments,
                place,
                touchpoint,
                locale,
                isPublic,
                sentAt);
    }

    public Incoming continuing(List<String> keys) {
        return new Incoming(
                change,
                key,
                keys,
                chat,
                report,
                sender,
                text,
                subject,
                attachments,
                place,
                touchpoint,
                locale,
                isPublic,
                sentAt);
    }

    public Incoming with(List<Attachment> files) {
        return new Incoming(
                change,
                key,
                continues,
                chat,
                report,
                sender,
                text,
                subject,
                files,
                place,
                touchpoint,
                locale,
                isPublic,
                sentAt);
    }

    public Incoming at(@Nullable String there, @Nullable String language) {
        return new Incoming(
                change,
                key,
                continues,
                chat,
                report,
                sender,
                text,
                subject,
                attachments,
                there,
                touchpoint,
                language,
                isPublic,
                sentAt);
    }

    public Incoming inPublic() {
        return new Incoming(
                change,
                key,
                continues,
                null,
                report,
                sender,
                text,
                subject,
                attachments,
                place,
                touchpoint,
                locale,
                true,
                sentAt);
    }
}
