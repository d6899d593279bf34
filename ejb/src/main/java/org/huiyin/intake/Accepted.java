package org.huiyin.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.huiyin.people.Address;
import org.huiyin.shared.Checks;
import org.huiyin.topic.ReportType;
import org.jspecify.annotations.Nullable;

/** A {@link NewReport} that passed every check, with its defaults filled in. */
record Accepted(
        String text,
        @Nullable ReportType type,
        @Nullable Integer rating,
        String channel,
        String locale,
        @Nullable Address email,
        @Nullable String name,
        boolean tellMe,
        @Nullable String store,
        @Nullable String product,
        @Nullable String order,
        @Nullable BigDecimal orderAmount,
        @Nullable String orderCurrency,
        @Nullable String touchpoint,
        @Nullable Instant occurredAt) {

    static final int LONGEST_TEXT = 10_000;
    static final Set<String> LOCALES = Set.of("zh-CN", "zh-TW", "en");
    private static final String DEFAULT_LOCALE = "zh-CN";
    private static final String DEFAULT_CHANNEL = "web";
    private static final int LONGEST_NAME = 200;

    /** Checks everything and refuses with all errors at once. */
    static Accepted of(NewReport report, Set<String> openChannels) {
        var checks = new Checks();
        var accepted = new Reading(checks, report).accepted(openChannels);
        checks.done();
        return accepted;
    }

    private record Reading(Checks checks, NewReport report) {

        Accepted accepted(Set<String> openChannels) {
            var contact = report.contact() == null ? new NewReport.Contact(null, null) : report.contact();
            var subject = report.subject() == null ? new NewReport.About(null, null, null, null) : report.subject();
            var money = subject.orderValue();
            var email = checks.email(contact.email(), "/contact/email");
            return new Accepted(
                    checks.text(report.text(), "/text", LONGEST_TEXT),
                    checks.choice(report.type(), ReportType.class, "/type"),
                    rating(),
                    channel(openChannels),
                    locale(),
                    email == null || !Checks.isEmail(email) ? null : Address.email(email),
                    checks.optional(contact.name(), "/contact/name", LONGEST_NAME),
                    report.tellMe() == null || report.tellMe(),
                    checks.optional(subject.store(), "/subject/store", LONGEST_NAME),
                    checks.optional(subject.product(), "/subject/product", LONGEST_NAME),
                    checks.optional(subject.order(), "/subject/order", 100),
                    money == null ? null : amount(money),
                    money == null ? null : currency(money),
                    checks.optional(report.touchpoint(), "/touchpoint", LONGEST_NAME),
                    occurredAt());
        }

        private @Nullable Integer rating() {
            var rating = report.rating();
            checks.require(rating == null || (rating >= 1 && rating <= 5), "/rating", "field.rating");
            return rating;
        }

        private String channel(Set<String> openChannels) {
            var channel = report.channel() == null ? DEFAULT_CHANNEL : report.channel();
            checks.require(openChannels.contains(channel), "/channel", "field.unknown-value", channel);
            return channel;
        }

        private String locale() {
            var locale = report.locale() == null ? DEFAULT_LOCALE : report.locale();
            checks.require(LOCALES.contains(locale), "/locale", "field.unknown-value", locale);
            return locale;
        }

        private @Nullable BigDecimal amount(NewReport.Money money) {
            try {
                var amount = new BigDecimal(money.amount() == null ? "" : money.amount());
                boolean sane = amount.signum() >= 0 && amount.precision() - amount.scale() <= 12 && amount.scale() <= 2;
                checks.require(sane, "/subject/orderValue/amount", "field.amount");
                return sane ? amount : null;
            } catch (NumberFormatException e) {
                checks.require(false, "/subject/orderValue/amount", "field.amount");
                return null;
            }
        }

        private @Nullable String currency(NewReport.Money money) {
            var currency = money.currency() == null ? "" : money.currency();
            boolean code = currency.length() == 3 && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z');
            checks.require(code, "/subject/orderValue/currency", "field.currency");
            return code ? currency : null;
        }

        private @Nullable Instant occurredAt() {
            if (report.occurredAt() == null) {
                return null;
            }
            try {
                return Instant.parse(report.occurredAt());
            } catch (DateTimeParseException e) {
                checks.require(false, "/occurredAt", "field.time");
                return null;
            }
        }
    }
}
