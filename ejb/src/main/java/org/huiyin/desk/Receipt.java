package org.huiyin.desk;

import java.time.Instant;
import java.util.List;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sent a report sees of it. Names nobody of staff but the workgroup, and nobody else of the public.
 *
 * @param also what else the report is about, where it names more than one problem
 * @param contact where notices go, with most of it hidden; null where they wait on this receipt alone
 * @param asksVerdict whether there is an outcome to judge
 * @param eraseAfter when it will be erased, as long as that was not taken back
 */
public record Receipt(
        String reference,
        String text,
        Instant receivedAt,
        String state,
        @Nullable Problem issue,
        List<Also> also,
        List<Step> steps,
        List<Message> messages,
        @Nullable Verdict verdict,
        Understood understood,
        List<Picture> pictures,
        @Nullable String contact,
        boolean asksVerdict,
        @Nullable Instant withdrawnAt,
        @Nullable Instant eraseAfter,
        Channels channels) {

    public Receipt {
        also = List.copyOf(also);
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
        pictures = List.copyOf(pictures);
    }

    /**
     * How its author can be reached, over all channels.
     *
     * @param wish {@code any}, {@code none} or the kind of address that comes first
     * @param waiting addresses they named as theirs, and did not confirm there yet
     */
    public record Channels(String wish, List<Way> ways, List<String> waiting) {

        public Channels {
            ways = List.copyOf(ways);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * @param reporter who it belongs to, among those who are the same person
     * @param own it came with this report; others were joined
     * @param joined false where it was separated, and can be joined again
     * @param next the next news goes there
     * @param closed why nothing can be sent there now; null where it can
     */
    public record Way(
            String reporter,
            String kind,
            String address,
            Instant since,
            boolean own,
            boolean joined,
            boolean verified,
            boolean next,
            @Nullable String closed) {}

    /** The issue behind the report. {@code people} counts its author, too. */
    public record Problem(
            String issue,
            String title,
            int people,
            String state,
            @Nullable String workgroup,
            @Nullable Instant due) {}

    /**
     * Another problem that the report names.
     *
     * @param text the words that name it
     * @param outcome what staff said when it ended; null as long as it has not
     */
    public record Also(
            Problem issue,
            String text,
            @Nullable String outcome,
            @Nullable Verdict verdict,
            boolean asksVerdict) {}

    public record Step(String state, Instant at) {}

    /** @param from {@code you} or {@code us} */
    public record Message(String from, String text, Instant at) {}

    public record Verdict(String verdict, @Nullable String comment, Instant at) {}

    /** What was made of the words: one of the types of reports, and a topic where one was found. */
    public record Understood(
            @Nullable String type,
            @Nullable Bilingual topic,
            @Nullable Integer rating) {}

    public record Picture(String url, int width, int height) {}
}
