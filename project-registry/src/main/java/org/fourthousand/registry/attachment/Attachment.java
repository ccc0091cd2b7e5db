package org.fourthousand.registry.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.registry.application.DraftId;
import org.fourthousand.registry.application.ProjectId;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A file of a project, or of its draft. Its content never changes; what may change is what a scanner says of it, and whether it is removed. */
@Entity
@DynamicUpdate // the database lets only the columns of a scan or a removal be written
class Attachment {

    /** Bytes of a chunk; the last one may have fewer. */
    static final int CHUNK = 512 * 1024;

    @Id
    private UUID id;

    private @Nullable UUID projectId;

    @Column(updatable = false)
    private @Nullable UUID draftId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    @Column(updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private int chunks;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String uploadedBy;

    @Column(updatable = false)
    private String uploadedByName;

    @Column(updatable = false)
    private Instant uploadedAt;

    @Enumerated(EnumType.STRING)
    private Scan.State scanState;

    private String scanDetail;
    private Instant scannedAt;
    private @Nullable Instant removedAt;

    @SuppressWarnings("UnusedVariable") // kept as a record
    private @Nullable String removedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Attachment() {}

    Attachment(Place place, NewAttachment told, Spool content, Scan scan, Caller by, Instant at) {
        this.id = Ids.next();
        switch (place) {
            case Place.OfProject _ -> this.projectId = place.id();
            case Place.OfDraft _ -> this.draftId = place.id();
        }
        this.kind = told.kind();
        this.fileName = told.name().text();
        this.mediaType = told.type().mediaType();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.chunks = Math.toIntExact((content.size() + CHUNK - 1) / CHUNK);
        this.uploadedBy = by.userId();
        this.uploadedByName = by.name();
        this.uploadedAt = at;
        this.scanState = scan.state();
        this.scanDetail = scan.detail();
        this.scannedAt = at;
    }

    /** Takes what a scanner says now; what it says last counts, for scanners learn. */
    void scanned(Scan scan, Instant at) {
        scanState = scan.state();
        scanDetail = scan.detail();
        scannedAt = at;
    }

    /** Takes it out of the application; the row and its content stay as they are. */
    void remove(Caller by, Instant at) {
        removedAt = at;
        removedBy = by.userId();
    }

    /** Goes along with its draft, which has become this project. */
    void moveTo(ProjectId project) {
        projectId = project.value();
    }

    UUID id() {
        return id;
    }

    /** Null while it is with a draft. */
    @Nullable
    ProjectId projectId() {
        return projectId == null ? null : new ProjectId(projectId);
    }

    /** The draft it came with; null when it was sent to the project. */
    @Nullable
    DraftId draftId() {
        return draftId == null ? null : new DraftId(draftId);
    }

    AttachmentKind kind() {
        return kind;
    }

    FileName fileName() {
        return new FileName(fileName);
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    int chunks() {
        return chunks;
    }

    String uploadedByName() {
        return uploadedByName;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    Scan.State scanState() {
        return scanState;
    }

    String scanDetail() {
        return scanDetail;
    }

    Instant scannedAt() {
        return scannedAt;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    long version() {
        return version;
    }
}
