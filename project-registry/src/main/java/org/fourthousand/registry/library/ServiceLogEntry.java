package org.fourthousand.registry.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

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
        SUPERVISION,
        /** An officer came to see it (走访). */
        VISIT,
        /** An office helped between offices (协调). */
        COORDINATION,
        /** Land (用地). */
        LAND,
        /** Loans and capital (融资). */
        FINANCING,
        /** Workers and talent (用工, 人才). */
        LABOUR,
        /** Energy and water (用能, 用水). */
        ENERGY,
        /** Advice about policy (政策). */
        POLICY,
        /** Any other service (其他). */
        OTHER;

        /** Whether an officer records it; the others are written when their event arrives. */
        boolean isGivenByOfficer() {
            return switch (this) {
                case VISIT, COORDINATION, LAND, FINANCING, LABOUR, ENERGY, POLICY, OTHER -> true;
                case SELECTION, AWARD, PAYMENT, SUPERVISION -> false;
            };
        }
    }

    @Id
    private UUID id;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String entry;
    private Instant at;
    private @Nullable LocalDate servedOn;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private @Nullable String recordedBy;

    private @Nullable String officer;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ServiceLogEntry() {}

    ServiceLogEntry(UUID projectId, Kind kind, String entry, Instant at) {
        this.id = Ids.next();
        this.projectId = projectId;
        this.kind = kind;
        this.entry = entry;
        this.at = at;
    }

    /** A service that an officer gave on a day. */
    static ServiceLogEntry given(
            UUID projectId, Kind kind, String words, LocalDate day, Caller officer, Instant recordedAt) {
        var line = new ServiceLogEntry(projectId, kind, words, recordedAt);
        line.servedOn = day;
        line.recordedBy = officer.userId();
        line.officer = officer.name();
        return line;
    }

    ServiceLogView view() {
        return new ServiceLogView(id, projectId, kind, entry, at, servedOn, officer);
    }

    UUID id() {
        return id;
    }
}
