package org.fourthousand.registry.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** A line of the service log (服务日志, clause 五.1 重点服务); written once. */
@Entity(name = "ServiceLog")
@Immutable
class ServiceLogEntry {

    /** What a line is about. */
    @Schema(name = "ServiceKind")
    enum Kind {
        /** A round has decided (遴选). */
        SELECTION,
        /** Support was awarded (下达). */
        AWARD,
        /** Support was paid, came back or must be paid back (拨付). */
        PAYMENT,
        /** A supervision has spoken (督查). */
        SUPERVISION
    }

    @Id
    private UUID id;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String entry;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ServiceLogEntry() {}

    ServiceLogEntry(UUID projectId, Kind kind, String entry, Instant at) {
        this.id = Ids.next();
        this.projectId = projectId;
        this.kind = kind;
        this.entry = entry;
        this.at = at;
    }

    ServiceLogView view() {
        return new ServiceLogView(id, projectId, kind, entry, at);
    }

    UUID id() {
        return id;
    }
}
