package org.huiyin.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row that could not be kept. */
@Entity
@IdClass(FaultId.class)
@Table(name = "import_fault")
class FaultRow {

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

    @SuppressWarnings("NullAway.Init")
    protected FaultRow() {}

    FaultRow(UUID file, Fault fault) {
        this.file = file;
        this.row = fault.row();
        this.column = cut(fault.column(), LONGEST_COLUMN);
        this.code = fault.code();
        this.excerpt = cut(fault.excerpt(), LONGEST_EXCERPT);
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

    Fault fault() {
        return new Fault(row, column, code, excerpt);
    }
}
