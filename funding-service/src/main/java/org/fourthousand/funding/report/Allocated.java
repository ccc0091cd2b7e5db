package org.fourthousand.funding.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An issued award as reports tell it.
 *
 * @param ordered at the bank and not returned, yuan
 * @param due instalments that are due and not paid, yuan
 */
record Allocated(
        UUID id,
        String fund,
        int year,
        String documentNumber,
        LocalDate issuedOn,
        String uscc,
        String enterpriseName,
        String projectName,
        @Nullable String division,
        @Nullable String industry,
        @Nullable String park,
        Yuan amount,
        Yuan ordered,
        Yuan paid,
        Yuan due,
        @Nullable LocalDate lastPaidOn) {

    /** In the order of {@link #of}. */
    static final String SELECT = """
            select a.id, a.fund, a.year, a.document_number, a.issued_on, a.uscc, a.enterprise_name, a.project_name, p.division,
                   p.industry, p.park, a.amount, coalesce(d.ordered, 0), coalesce(d.paid, 0), coalesce(i.due, 0), d.last_paid_on
              from award a
              left join project p on p.project_id = a.project_id
              left join lateral (
                select sum(amount) filter (where state in ('ORDERED', 'PAID')) as ordered,
                       sum(amount) filter (where state = 'PAID') as paid,
                       max(settled_on) filter (where state = 'PAID') as last_paid_on
                  from disbursement where award_id = a.id) as d on true
              left join lateral (
                select sum(amount) as due from instalment where award_id = a.id and state = 'DUE') as i on true
             where a.state = 'ISSUED' and a.year = coalesce(cast(:year as int), a.year)
               and a.fund = coalesce(cast(:fund as text), a.fund)
             order by a.fund, a.year, a.issued_on, a.id
            """;

    static Allocated of(Object[] row) {
        return new Allocated(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                (LocalDate) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                new Yuan((BigDecimal) row[11]),
                new Yuan((BigDecimal) row[12]),
                new Yuan((BigDecimal) row[13]),
                new Yuan((BigDecimal) row[14]),
                (LocalDate) row[15]);
    }

    Yuan outstanding() {
        return amount.minus(paid);
    }
}
