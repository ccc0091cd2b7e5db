package org.fourthousand.registry.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.clock.SuiteClock;

/** Every version of every item; what is in force on a day is the last one that began, unless it says that the item ended. */
@ApplicationScoped
class ReferenceVersions implements PanacheRepositoryBase<ReferenceVersion, UUID> {

    private static final String IN_FORCE =
            "tableName = ?1 and effectiveFrom <= ?2 and (nextFrom is null or nextFrom > ?2) and not ended";

    private static final String KNOWN =
            "tableName = ?1 and effectiveFrom <= ?2" + " and (recordedAt < ?3 or recordedBy = 'system:migration')";

    /** The items of a table on a day, by code. */
    List<ReferenceVersion> inForce(ReferenceTable table, LocalDate on) {
        return list(IN_FORCE + " order by code", table, on);
    }

    /**
     * The items of a table on a day, as they were known by the end of it (Asia/Shanghai): without what was recorded later,
     * though it be effective from an earlier day. For decisions that are looked at again.
     */
    List<ReferenceVersion> knownOn(ReferenceTable table, LocalDate on) {
        var endOfDay = on.plusDays(1).atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant();
        var latest = new LinkedHashMap<String, ReferenceVersion>();
        list(KNOWN + " order by effectiveFrom", table, on, endOfDay).forEach(each -> latest.put(each.code(), each));
        return latest.values().stream().filter(each -> !each.ended()).toList();
    }

    /** How many items a table has on a day. */
    long countInForce(ReferenceTable table, LocalDate on) {
        return count(IN_FORCE, table, on);
    }

    /** One item on a day. */
    Optional<ReferenceVersion> inForce(ReferenceTable table, String code, LocalDate on) {
        return find(IN_FORCE + " and code = ?3", table, on, code).firstResultOptional();
    }

    /** What was ever said of an item, oldest first. */
    List<ReferenceVersion> of(ReferenceTable table, String code) {
        return list("tableName = ?1 and code = ?2 order by effectiveFrom", table, code);
    }

    /** How much was ever written into a table: it only grows, so that this tells one state of it from another. */
    long written(ReferenceTable table) {
        return count("tableName", table);
    }
}
