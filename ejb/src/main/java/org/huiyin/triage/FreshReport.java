package org.huiyin.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That was just decided about a report, and that nobody has looked yet whether it belongs to a group. */
@Entity
@Table(name = "fresh_report")
class FreshReport {

    @Id
    @Column(name = "report_id")
    private UUID report;

    @SuppressWarnings("NullAway.Init")
    protected FreshReport() {}

    FreshReport(UUID report) {
        this.report = report;
    }

    UUID report() {
        return report;
    }
}
