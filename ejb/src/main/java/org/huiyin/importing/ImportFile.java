package org.huiyin.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One file that was brought in, and how far it is. The bytes lie in the data folder under its id. */
@Entity
@Table(name = "import_file")
class ImportFile {

    private static final String UNCHOSEN = "";

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    private @Nullable String encoding;
    private @Nullable String delimiter;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private String header;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String source;
    private String zone;
    private String mapping;
    private long total;
    private long done;
    private long kept;
    private long known;
    private long changed;
    private long faulty;
    private @Nullable String reason;

    @Column(name = "uploaded_by_id")
    private @Nullable UUID uploadedById;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ImportFile() {}

    ImportFile(UUID id, String name, Look look, String zone, Actor by, Instant at) {
        this.id = id;
        this.name = name;
        this.format = look.format();
        this.encoding = look.encoding();
        this.delimiter = look.delimiter();
        this.sha256 = look.sha256();
        this.sizeBytes = look.sizeBytes();
        this.header = String.join(
                "\n", look.header().stream().map(ImportFile::oneLine).toList());
        this.total = look.rows();
        this.state = ImportState.UPLOADED;
        this.source = UNCHOSEN;
        this.zone = zone;
        this.mapping = Mapping.guess(header()).write();
        this.uploadedById = by.id();
        this.uploadedBy = by.name();
        this.uploadedAt = at;
    }

    /** What can be seen of a file before anybody says what it means. */
    record Look(
            FileFormat format,
            @Nullable String encoding,
            @Nullable String delimiter,
            String sha256,
            long sizeBytes,
            List<String> header,
            long rows) {}

    /** How far a step has come, and what it brought. */
    record Progress(long reached, int kept, int known, int changed, int faulty) {}

    /** What the columns mean; only before it begins. */
    void means(String from, String inZone, Mapping columns) {
        if (state != ImportState.UPLOADED) {
            throw new Refusal.Conflict("importing.begun");
        }
        source = from;
        zone = inZone;
        mapping = columns.write();
    }

    void start(Instant at) {
        if (state != ImportState.UPLOADED) {
            throw new Refusal.Conflict("importing.begun");
        }
        state = ImportState.RUNNING;
        startedAt = at;
    }

    void progress(Progress more) {
        done = more.reached();
        kept += more.kept();
        known += more.known();
        changed += more.changed();
        faulty += more.faulty();
    }

    void end(ImportState how, @Nullable String because, Instant at) {
        if (state == ImportState.RUNNING) {
            state = how;
            reason = because;
            finishedAt = at;
        }
    }

    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    Actor by() {
        return uploadedById == null ? Actor.MACHINE : Actor.member(uploadedById, uploadedBy);
    }

    private List<String> header() {
        return List.of(header.split("\n", -1));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ').strip();
    }

    ImportCard card() {
        return new ImportCard(
                id,
                name,
                format,
                encoding,
                delimiter,
                sizeBytes,
                header(),
                state,
                source,
                zone,
                Mapping.read(mapping),
                total,
                done,
                kept,
                known,
                changed,
                faulty,
                reason,
                uploadedBy,
                uploadedAt,
                finishedAt);
    }
}
