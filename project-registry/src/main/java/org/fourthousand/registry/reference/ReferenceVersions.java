package org.fourthousand.registry.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every version of every item; what is in force on a day is the last one that began, unless it says that the item ended. */
@ApplicationScoped
class ReferenceVersions implements PanacheRepositoryBase<ReferenceVersion, UUID> {

    private static final String IN_FORCE =
            "tableName = ?1 and effectiveFrom <= ?2 and (nextFrom is null or nextFrom > ?2) and not ended";

    /** The items of a table on a day, by code. */
    List<ReferenceVersion> inForce(ReferenceTable table, LocalDate on) {
        return list(IN_FORCE + " order by code", table, on);
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
