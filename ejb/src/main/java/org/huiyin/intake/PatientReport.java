package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A report of many that came together: it is understood when nobody else waits. */
@Entity
@Table(name = "patient_report")
class PatientReport {

    @Id
    @Column(name = "report_id")
    private UUID report;

    @SuppressWarnings("NullAway.Init")
    protected PatientReport() {}

    PatientReport(UUID report) {
        this.report = report;
    }
}
