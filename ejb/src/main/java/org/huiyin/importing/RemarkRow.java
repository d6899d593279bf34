package org.huiyin.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A remark about a row, for the download. */
@Entity
@IdClass(RemarkId.class)
@Table(name = "import_remark")
class RemarkRow {

    private static final int LONGEST_EXCERPT = 400;
    private static final int LONGEST_COLUMN = 200;

    @Id
    @Column(name = "import_id")
    private UUID file;

    @Id
    @Column(name = "row_no")
    private long row;

    @Column(name = "column_name")
    private String column;

    private String code;
    private String excerpt;
    private @Nullable String report;

    @SuppressWarnings("NullAway.Init")
    protected RemarkRow() {}

    RemarkRow(UUID file, Remark remark) {
        this.file = file;
        this.row = remark.row();
        this.column = cut(remark.column(), LONGEST_COLUMN);
        this.code = remark.code();
        this.excerpt = cut(remark.excerpt(), LONGEST_EXCERPT);
        this.report = remark.report();
    }

    /** Never in the middle of a character, and without what no database keeps. */
    private static String cut(String text, int most) {
        var plain = text.replace("\0", "");
        return plain.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Remark remark() {
        return new Remark(row, column, code, excerpt, report);
    }
}
