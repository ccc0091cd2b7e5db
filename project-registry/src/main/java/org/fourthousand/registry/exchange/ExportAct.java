package org.fourthousand.registry.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.sheet.SheetFormat;
import org.fourthousand.registry.search.SavedFilter;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That somebody exported something: once when it began, once when it ended; written once. */
@Entity
@Immutable
class ExportAct {

    /** What happened. */
    @Schema(name = "ExportActKind")
    enum Kind {
        BEGUN,
        /** The whole file was sent. */
        FINISHED,
        /** The reader went away, or something failed; part of the file was sent. */
        BROKEN_OFF
    }

    @Id
    private UUID id;

    private UUID exportId;

    @Enumerated(EnumType.STRING)
    private Kind act;

    private String exportedBy;
    private String exporter;

    @Enumerated(EnumType.STRING)
    private SheetFormat format;

    @JdbcTypeCode(SqlTypes.JSON)
    private SavedFilter filter;

    private long projects;
    private Instant at;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ExportAct() {}

    ExportAct(Export export, Kind act, long projects, Instant at) {
        this.id = Ids.next();
        this.exportId = export.id();
        this.act = act;
        this.exportedBy = export.caller().userId();
        this.exporter = export.caller().name();
        this.format = export.format();
        this.filter = export.filter().kept();
        this.projects = projects;
        this.at = at;
    }

    ExportActView view() {
        return new ExportActView(id, exportId, act, exportedBy, exporter, format, filter, projects, at);
    }

    UUID id() {
        return id;
    }
}
