package org.huiyin.importing;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.intake.ManyReports;
import org.huiyin.intake.NewReport;
import org.huiyin.people.Address;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes reports of rows, by what the columns mean. Knows no database. */
final class Translation {

    /** What platforms put there when somebody has written nothing. */
    private static final List<String> NOTHING = List.of("此用户没有填写评价。", "该用户未填写文字评价", "系统默认好评", "此用户未填写评价内容");

    /** Looked up once: every call of {@code Json} searches the jars for it. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final int LONGEST_KIND = 32;
    private static final int LONGEST_ADDRESS = 200;

    private final List<String> header;
    private final Mapping mapping;
    private final String source;
    private final ZoneId zone;

    Translation(List<String> header, Mapping mapping, String source, ZoneId zone) {
        this.header = header;
        this.mapping = mapping;
        this.source = source;
        this.zone = zone;
    }

    /** A row of which something is wrong, in the column that says so. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        private final Field field;

        Wrong(Field field, String code) {
            super(code);
            this.field = field;
        }

        Field field() {
            return field;
        }
    }

    ManyReports.One report(Row row) throws Wrong {
        var text = text(row);
        if (text.isBlank()) {
            throw new Wrong(Field.TEXT, "empty");
        }
        var created = createdAt(row);
        var about = new NewReport.About(cell(row, Field.STORE), cell(row, Field.PRODUCT), cell(row, Field.ORDER), null);
        var report = new NewReport(
                text,
                null,
                rating(row),
                ManyReports.CHANNEL,
                null,
                new NewReport.Contact(null, cell(row, Field.AUTHOR_NAME)),
                false,
                about,
                source,
                created == null ? null : created.toString());
        return new ManyReports.One(
                row.number(),
                externalId(row, text, created),
                report,
                author(row),
                "application/json",
                body(row),
                false);
    }

    /** The column that a refusal of the core is about. */
    Field fieldOf(Refusal.FieldError error) {
        return switch (error.pointer()) {
            case "/externalId" -> Field.EXTERNAL_ID;
            case "/rating" -> Field.RATING;
            case "/contact/name" -> Field.AUTHOR_NAME;
            case "/subject/store" -> Field.STORE;
            case "/subject/product" -> Field.PRODUCT;
            case "/subject/order" -> Field.ORDER;
            case "/occurredAt" -> Field.CREATED_AT;
            default -> Field.TEXT;
        };
    }

    /** As the file calls it. */
    String columnOf(Field field) {
        return mapping.columnOf(field).orElse("");
    }

    String excerpt(Row row, Field field) {
        return Optional.ofNullable(cell(row, field)).orElse("");
    }

    private String text(Row row) {
        var first = Optional.ofNullable(cell(row, Field.TEXT)).orElse("");
        var more = Optional.ofNullable(cell(row, Field.MORE)).orElse("");
        var said = NOTHING.contains(first) ? "" : first;
        return more.isEmpty() ? said : (said + "\n" + more).strip();
    }

    private @Nullable Instant createdAt(Row row) throws Wrong {
        var written = cell(row, Field.CREATED_AT);
        if (written == null) {
            return null;
        }
        return TimeText.read(written, zone).orElseThrow(() -> new Wrong(Field.CREATED_AT, "time"));
    }

    private @Nullable Integer rating(Row row) throws Wrong {
        var written = cell(row, Field.RATING);
        if (written == null) {
            return null;
        }
        return RatingText.read(written).orElseThrow(() -> new Wrong(Field.RATING, "rating"));
    }

    /** Known again on the platform it comes from, and nowhere else. A name alone is nobody. */
    private @Nullable Address author(Row row) {
        var id = cell(row, Field.AUTHOR_ID);
        if (id == null || id.length() > LONGEST_ADDRESS) {
            return null;
        }
        var kind = "at-" + source;
        return new Address(kind.substring(0, Math.min(LONGEST_KIND, kind.length())), id);
    }

    private String externalId(Row row, String text, @Nullable Instant created) {
        return givenId(row)
                .orElseGet(() -> "row:"
                        + named(String.join(
                                "\n",
                                excerpt(row, Field.AUTHOR_ID),
                                excerpt(row, Field.AUTHOR_NAME),
                                excerpt(row, Field.ORDER),
                                excerpt(row, Field.PRODUCT),
                                String.valueOf(created),
                                text)));
    }

    /** What the platform calls it, where the file says so: then other words are the same review. */
    Optional<String> givenId(Row row) {
        return Optional.ofNullable(cell(row, Field.EXTERNAL_ID)).map(given -> "id:" + named(given));
    }

    private String named(String name) {
        return sha256(source + "\n" + name);
    }

    private byte[] body(Row row) {
        var json = JSON.createObjectBuilder();
        for (int i = 0; i < header.size(); i++) {
            var value = i < row.cells().size() ? row.cells().get(i) : "";
            if (!value.isEmpty()) {
                json.add(header.get(i), value);
            }
        }
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable String cell(Row row, Field field) {
        var column = mapping.columnOf(field);
        int place = column.map(header::indexOf).orElse(-1);
        if (place < 0 || place >= row.cells().size()) {
            return null;
        }
        var value = row.cells().get(place).strip();
        return value.isEmpty() ? null : value;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
