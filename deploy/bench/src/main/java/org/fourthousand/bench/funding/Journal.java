package org.fourthousand.bench.funding;

import java.sql.SQLException;
import org.fourthousand.bench.world.World;

/**
 * A book with a long journal over one year: budget, award, order, payment, again and again. It is written as it would stand,
 * beside the triggers, but for the hashes, which a balance does not read.
 */
final class Journal {

    static final int YEAR = 2025;

    private static final String MAKE = """
            set session_replication_role = replica;
            insert into ledger_book (fund, year, last_position, last_posted_at) values ('%1$s', %2$d, %3$d, '2025-12-31T00:00:00Z');
            insert into ledger_account (fund, year, kind) select '%1$s', %2$d, unnest(ledger_kinds());
            insert into journal_entry (id, fund, year, position, reference, reason, posted_at, posted_by, previous_hash, hash, digest_version)
              select ('00000000-0000-7000-e000-' || lpad(n::text, 12, '0'))::uuid, '%1$s', %2$d, n + 1, 'journal:' || n, 'r',
                     timestamptz '2025-01-01T00:00:00Z' + n * (interval '360 days' / %3$d), 'bench', repeat('0', 64), repeat('0', 64), 2
                from generate_series(0, %3$d - 1) n;
            insert into posting (entry_id, fund, year, position, kind, amount, balance)
              select ('00000000-0000-7000-e000-' || lpad(n::text, 12, '0'))::uuid, '%1$s', %2$d, n + 1, leg.kind, leg.amount, leg.balance
                from generate_series(0, %3$d - 1) n
               cross join lateral (select n / 4 + 1 as c) as cycle
               cross join lateral (values
                 (0, 'APPROPRIATION', -100, -100 * c), (0, 'AVAILABLE', 100, 50 * c + 50),
                 (1, 'AVAILABLE', -50, 50 * c), (1, 'COMMITTED', 50, 10 * c + 40),
                 (2, 'COMMITTED', -40, 10 * c), (2, 'ORDERED', 40, 10 * c + 30),
                 (3, 'ORDERED', -30, 10 * c), (3, 'PAID', 30, 30 * c)) as leg (step, kind, amount, balance)
               where leg.step = n %% 4;
            update ledger_account a set debit = sums.debit, credit = sums.credit
              from (select kind, sum(greatest(amount, 0)) as debit, sum(greatest(-amount, 0)) as credit
                      from posting where fund = '%1$s' and year = %2$d group by kind) sums
             where a.fund = '%1$s' and a.year = %2$d and a.kind = sums.kind;
            set session_replication_role = origin;
            vacuum analyze
            """;

    private Journal() {}

    /** Writes so many entries. */
    static void write(World world, String database, long entries) throws SQLException {
        try (var connection = world.superuser(database);
                var statement = connection.createStatement()) {
            for (var each : MAKE.formatted(Orders.FUND, YEAR, entries).split(";\n")) {
                statement.execute(each);
            }
        }
    }
}
