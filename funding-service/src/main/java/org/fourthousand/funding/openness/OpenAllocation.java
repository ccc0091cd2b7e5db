package org.fourthousand.funding.openness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A published allocation.
 *
 * @param projectId in the registry; null where a title was rewarded
 * @param paid of it, yuan
 * @param payments each of what was paid
 * @param changedAt when any of this last changed
 */
record OpenAllocation(
        UUID id,
        @Nullable UUID projectId,
        String projectName,
        String uscc,
        String enterpriseName,
        String fund,
        String fundName,
        int year,
        BigDecimal amount,
        String documentNumber,
        LocalDate issuedOn,
        @Nullable String division,
        @Nullable String industry,
        @Nullable String park,
        BigDecimal paid,
        List<Payment> payments,
        Instant changedAt) {

    /** A payment the bank has made. */
    record Payment(UUID id, LocalDate on, BigDecimal amount) {}

    /** In the order of {@link #of}. */
    static final String COLUMNS =
            "id, project_id, project_name, uscc, enterprise_name, fund, fund_name, year, amount, document_number, issued_on,"
                    + " division, industry, park, paid, payments, changed_at";

    static OpenAllocation of(Object[] row, Function<String, List<Payment>> reader) {
        return new OpenAllocation(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).intValue(),
                (BigDecimal) row[8],
                (String) row[9],
                (LocalDate) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                (BigDecimal) row[14],
                row[15] == null ? List.of() : reader.apply((String) row[15]),
                (Instant) row[16]);
    }
}
