package org.huiyin.grouping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.huiyin.finding.Because;
import org.huiyin.search.decide.Alike;

/** How alike two reports seemed when the first of them was read. */
@Entity
class Likeness {

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "other_id")
    private UUID other;

    private double probability;
    private String because;

    @SuppressWarnings("NullAway.Init")
    protected Likeness() {}

    Likeness(UUID id, Alike alike) {
        this.id = id;
        this.report = UUID.fromString(alike.a());
        this.other = UUID.fromString(alike.b());
        this.probability = alike.probability();
        this.because = Because.write(Because.of(alike.because()));
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    UUID other() {
        return other;
    }

    double probability() {
        return probability;
    }

    List<Because> because() {
        return Because.read(because);
    }

    /** Whether it ties that report to one of the others. */
    boolean isBetween(UUID one, Predicate<UUID> another) {
        return (report.equals(one) && another.test(other)) || (other.equals(one) && another.test(report));
    }

    /** For grouping, which goes by the numbers; the reasons stay here. */
    Alike alike() {
        return new Alike(report.toString(), other.toString(), probability, List.of());
    }
}
