package org.huiyin.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a program said about where its user was; goes with the report. */
@Entity
@Table(name = "surroundings")
class SurroundingsOfReport {

    @Id
    @Column(name = "report_id")
    private UUID report;

    private @Nullable String page;
    private @Nullable String device;
    private @Nullable String version;

    @SuppressWarnings("NullAway.Init")
    protected SurroundingsOfReport() {}

    SurroundingsOfReport(UUID report, Surroundings around) {
        this.report = report;
        this.page = around.page();
        this.device = around.device();
        this.version = around.version();
    }

    Surroundings around() {
        return new Surroundings(page, device, version);
    }
}
