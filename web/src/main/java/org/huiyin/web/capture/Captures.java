package org.huiyin.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.intake.NewReport;
import org.huiyin.intake.Submission;
import org.huiyin.people.Address;
import org.huiyin.shared.Checks;
import org.huiyin.start.Secrets;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** Makes a report of what a colleague typed. Nobody is written to who did not agree to it. */
@ApplicationScoped
class Captures {

    private static final String NONCE = "[A-Za-z0-9_-]{32}";

    private final Secrets secrets;

    @Inject
    Captures(Secrets secrets) {
        this.secrets = secrets;
    }

    String nonce() {
        return secrets.randomToken();
    }

    CapturePage.Said said(Typed typed, String language) {
        var spot = Spot.of(typed);
        return new CapturePage.Said(
                typed.text("text"),
                spot.channel(),
                spot.store(),
                spot.touchpoint(),
                Objects.requireNonNullElse(typed.text("language"), language),
                typed.text("contact-name"),
                typed.text("contact-email"),
                typed.text("contact-phone"),
                typed.isOn("consent"));
    }

    /** The number, where one was given, is how the customer is known; else the e-mail address. */
    Submission submission(CapturePage.Said said, @Nullable String nonce) {
        var phone = checkedContact(said);
        var report = new NewReport(
                said.text(),
                null,
                null,
                said.channel(),
                said.language(),
                new NewReport.Contact(said.email(), said.name()),
                said.consent(),
                new NewReport.About(said.store(), null, null, null),
                said.touchpoint(),
                null);
        var words = Json.bytes(report);
        var submission = Submission.of(report, key(nonce, words), MediaType.APPLICATION_JSON, words);
        return said.email() == null && phone.isPresent() ? submission.from(phone.get()) : submission;
    }

    private static Optional<Address> checkedContact(CapturePage.Said said) {
        var phone = Optional.ofNullable(said.phone()).flatMap(Address::phone);
        var checks = new Checks();
        checks.require(said.phone() == null || phone.isPresent(), "/contact/phone", "capture.phone.form");
        boolean reachable = said.email() != null || said.phone() != null;
        checks.require(!reachable || said.consent(), "/consent", "capture.consent.needed");
        checks.done();
        return phone;
    }

    private @Nullable String key(@Nullable String nonce, byte[] words) {
        return nonce == null || !nonce.matches(NONCE)
                ? null
                : nonce + "." + secrets.hash(new String(words, StandardCharsets.UTF_8));
    }
}
