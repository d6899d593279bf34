package org.huiyin.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.intake.NewReport;
import org.huiyin.shared.Refusal;
import org.huiyin.topic.CodeCard;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into the form so far, as it was typed: shown again until it is taken. */
public record Typed(Map<String, String> fields) {

    /** Where the report comes from: given in the address of the form, carried along unseen. */
    static final List<String> ABOUT = List.of("code", "store", "product", "order", "touchpoint");

    private static final List<String> FIELDS = List.of(
            "text",
            "type",
            "rating",
            "contact-email",
            "contact-name",
            "consent",
            "code",
            "store",
            "product",
            "order",
            "touchpoint");
    private static final String BATCH = "batch";
    private static final int LONGEST = 20_000;

    public Typed {
        fields = Map.copyOf(fields);
    }

    static Typed of(Function<String, @Nullable String> given) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : FIELDS) {
            var value = given.apply(name);
            if (value != null && !value.isEmpty()) {
                // Browsers send every line end as two characters, and count it as one.
                var text = value.replace("\r\n", "\n");
                fields.put(name, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            }
        }
        return new Typed(fields);
    }

    /** From the address alone. */
    static Typed about(Function<String, @Nullable String> query) {
        return of(name -> ABOUT.contains(name) ? query.apply(name) : null);
    }

    /** What a printed code stands for takes the place of whatever else says so: nobody can change it on the way. */
    Typed standingAt(CodeCard code) {
        var known = new LinkedHashMap<>(withoutCode().fields);
        known.put("code", code.signed());
        given(known, "store", code.store());
        given(known, "product", code.product());
        given(known, BATCH, code.batch());
        given(known, "touchpoint", code.place());
        return new Typed(known);
    }

    /** As if there had been no code, and nothing that came along with one. */
    Typed withoutCode() {
        var left = new LinkedHashMap<>(fields);
        ABOUT.forEach(left::remove);
        left.remove(BATCH);
        return new Typed(left);
    }

    private static void given(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** With these words, where none were typed. */
    Typed orSaying(String words) {
        if (!fields.getOrDefault("text", "").isBlank()) {
            return this;
        }
        var said = new LinkedHashMap<>(fields);
        said.put("text", words);
        return new Typed(said);
    }

    public @Nullable String value(String name) {
        return fields.get(name);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** For radio buttons. */
    public Set<String> chosen(String name) {
        var value = fields.get(name);
        return value == null ? Set.of() : Set.of(value);
    }

    public Map<String, String> carried() {
        var carried = new LinkedHashMap<String, String>();
        var names = has("code") ? List.of("code") : ABOUT;
        names.stream().filter(fields::containsKey).forEach(name -> carried.put(name, fields.getOrDefault(name, "")));
        return carried;
    }

    /** As {@link #carried}, and with everything else that a page with these inputs does not ask. */
    Map<String, String> carriedBeside(Set<String> asked) {
        var carried = new LinkedHashMap<>(carried());
        FIELDS.stream()
                .filter(name -> !ABOUT.contains(name) && !asked.contains(name) && fields.containsKey(name))
                .forEach(name -> carried.put(name, fields.getOrDefault(name, "")));
        return carried;
    }

    /** Where it is about, in the words of the address: shown above the form. */
    public List<String> place() {
        var place = new ArrayList<String>();
        for (var name : List.of("store", "product", BATCH, "touchpoint")) {
            var value = fields.get(name);
            if (value != null) {
                place.add(value);
            }
        }
        return place;
    }

    /** Nobody is written to who did not agree to it. */
    List<Refusal.FieldError> missingConsent() {
        return has("contact-email") && !has("consent")
                ? List.of(new Refusal.FieldError("/consent", "intake.form.consent.needed", List.of()))
                : List.of();
    }

    NewReport report(String channel, String locale) {
        var contact = new NewReport.Contact(value("contact-email"), value("contact-name"));
        var about = new NewReport.About(value("store"), value("product"), value("order"), null);
        return new NewReport(
                value("text"),
                value("type"),
                rating(),
                channel,
                locale,
                contact,
                true,
                about,
                value("touchpoint"),
                null);
    }

    /** What is no number is as wrong as a number out of range. */
    private @Nullable Integer rating() {
        var rating = value("rating");
        return rating == null ? null : rating.matches("[1-5]") ? Integer.valueOf(rating) : Integer.valueOf(0);
    }
}
