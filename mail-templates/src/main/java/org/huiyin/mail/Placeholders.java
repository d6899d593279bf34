package org.huiyin.mail;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What staff may put between {@code {{}}} in each kind of mail. None of it is text that a stranger typed. */
public final class Placeholders {

    private static final Map<Class<? extends MailModel>, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(Acknowledgement.class, Set.of("brand", "reference", "statusUrl")),
            Map.entry(Answer.class, Set.of("brand", "reference", "statusUrl")),
            Map.entry(FixAnnounced.class, Set.of("brand", "reference", "reportedAt", "people", "statusUrl")),
            Map.entry(OutcomeAnnounced.class, Set.of("brand", "reference", "statusUrl")),
            Map.entry(ReleaseNote.class, Set.of("brand", "title", "people", "url")),
            Map.entry(Digest.class, Set.of("brand", "workgroup", "issues", "overdue")),
            Map.entry(Invitation.class, Set.of("brand", "member", "inviter", "expiresAt")),
            Map.entry(SubscriptionConfirmation.class, Set.of("brand")),
            Map.entry(MyLinks.class, Set.of("brand")),
            Map.entry(ErasureConfirmation.class, Set.of("brand", "reference")),
            Map.entry(JoiningConfirmation.class, Set.of("brand", "reference")));

    private Placeholders() {}

    /** The names that may stand in the words of this kind of mail. */
    public static Set<String> allowedIn(Class<? extends MailModel> kind) {
        return Objects.requireNonNull(ALLOWED.get(kind), kind::getName);
    }

    static Map<String, String> of(MailModel model, Wording words, Brand brand) {
        String name = brand.name();
        return switch (model) {
            case Acknowledgement it ->
                report(name, it.reference(), it.statusUrl().toString());
            case Answer it -> report(name, it.reference(), it.statusUrl().toString());
            case OutcomeAnnounced it ->
                report(name, it.reference(), it.statusUrl().toString());
            case FixAnnounced it ->
                Map.of(
                        "brand", name,
                        "reference", it.reference(),
                        "reportedAt", words.date(it.reportedAt()),
                        "people", words.number(it.people()),
                        "statusUrl", it.statusUrl().toString());
            case ReleaseNote it ->
                Map.of(
                        "brand", name,
                        "title", it.title(),
                        "people", words.number(it.people()),
                        "url", it.url().toString());
            case Digest it ->
                Map.of(
                        "brand", name,
                        "workgroup", it.workgroupName(),
                        "issues", words.number(it.items().size()),
                        "overdue", words.number(it.overdue()));
            case Invitation it ->
                Map.of(
                        "brand", name,
                        "member", it.memberName(),
                        "inviter", it.inviterName(),
                        "expiresAt", words.moment(it.expiresAt()));
            case ErasureConfirmation it -> Map.of("brand", name, "reference", it.reference());
            case JoiningConfirmation it -> Map.of("brand", name, "reference", it.reference());
            case SubscriptionConfirmation it -> Map.of("brand", name);
            case MyLinks it -> Map.of("brand", name);
        };
    }

    private static Map<String, String> report(String brand, String reference, String statusUrl) {
        return Map.of("brand", brand, "reference", reference, "statusUrl", statusUrl);
    }
}
