package org.fourthousand.registry.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a table says of one item from a day on, or that the item ends there. Written once; the next version takes over. */
@Entity
@Immutable
class ReferenceVersion {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // read by queries
    private ReferenceTable tableName;

    private String code;
    private String nameZh;
    private @Nullable String nameEn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attributes;

    private boolean ended;
    private LocalDate effectiveFrom;
    private String source;

    @SuppressWarnings("UnusedVariable") // read by queries, not published
    private String recordedBy;

    private Instant recordedAt;

    @Formula("(select min(later.effective_from) from reference_version later where later.table_name = table_name"
            + " and later.code = code and later.effective_from > effective_from)")
    private @Nullable LocalDate nextFrom;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ReferenceVersion() {}

    ReferenceVersion(
            ReferenceTable table,
            String code,
            NewReferenceVersion version,
            boolean ended,
            String recordedBy,
            Instant recordedAt) {
        this.id = Ids.next();
        this.tableName = table;
        this.code = code;
        this.nameZh = version.nameZh();
        this.nameEn = version.nameEn();
        this.attributes = version.attributes();
        this.ended = ended;
        this.effectiveFrom = version.effectiveFrom();
        this.source = version.source();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    String code() {
        return code;
    }

    String nameZh() {
        return nameZh;
    }

    @Nullable
    String nameEn() {
        return nameEn;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    /** Whether this version says that the item is no more. */
    boolean ended() {
        return ended;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** Last day in force; null while no later version is known. */
    @Nullable
    LocalDate effectiveTo() {
        return nextFrom == null ? null : nextFrom.minusDays(1);
    }

    String source() {
        return source;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
