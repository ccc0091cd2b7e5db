package org.fourthousand.bench.funding;

import java.sql.SQLException;
import org.fourthousand.bench.world.World;

/** Payments that are ordered and wait for the bank's answer, all from one fund and year, with ids that count from 0. */
final class Orders {

    static final String FUND = "BENCH_FUND";
    static final int YEAR = 2026;

    private static final String DISBURSEMENT = "00000000-0000-7000-8000-";

    /** As the steps of the office would leave them; only the journal entries are made by the service's own function. */
    private static final String MAKE = """
            set session_replication_role = replica;
            insert into fund select (jsonb_populate_record(f, jsonb_build_object('code', '%1$s', 'id', gen_random_uuid()))).*
              from fund f where code = 'TECHNICAL_UPGRADE';
            insert into project (project_id, name, uscc, enterprise_name, contact_email, division, industry, fund, total_investment,
                                 told_at, standing, standing_told_at)
              select ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n, 'u' || n, 'e', 'e@example.org', '430204', 'C37',
                     '%1$s', 1000, now(), 'IN_LIBRARY', now() from generate_series(0, %3$d - 1) n;
            insert into award (id, project_id, round_id, project_name, name_key, uscc, enterprise_name, contact_email, fund, year,
                               selected_amount, amount, document_number, state, maker_person, maker_name, maker_at, checker_person,
                               checker_name, checker_at, issued_on, cap_percent_parameter, cap_amount_parameter, instalment_parameter,
                               changed_at, version)
              select ('00000000-0000-7000-9000-' || right(project_id::text, 12))::uuid, project_id, gen_random_uuid(), name, name, uscc,
                     enterprise_name, contact_email, fund, %2$d, 200, 200, '湘财企指〔2026〕1号', 'ISSUED', 'ann', 'Ann', now(), 'bob', 'Bob',
                     now(), now(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), 0 from project where fund = '%1$s';
            insert into instalment (id, award_id, number, percent, amount, state, due_on, evidence)
              select ('00000000-0000-7000-' || case k when 1 then 'b' else 'c' end || '000-' || right(id::text, 12))::uuid, id, k, 50, 100,
                     case k when 1 then 'DUE' else 'PLANNED' end, case k when 1 then now() end, case k when 1 then 'x' end
                from award cross join generate_series(1, 2) k where fund = '%1$s';
            insert into performance_goal (award_id, position, indicator, target, unit) select id, 0, 'i', 1, 'u' from award where fund = '%1$s';
            insert into payee_account (id, uscc, account_name, cnaps, sealed_number, masked_number, state, maker_person, maker_name, maker_at,
                                       checker_person, checker_name, checker_at, version)
              values ('00000000-0000-7000-d000-000000000000', 'u', 'e', '102551000012', 'x', 'x', 'CONFIRMED', 'ann', 'Ann', now(), 'bob', 'Bob', now(), 0);
            insert into disbursement (id, award_id, instalment, amount, project_id, uscc, fund, year, payee_account_id, state,
                                      threshold_parameter, third_threshold_parameter, approval_basis, maker_person, maker_name, maker_at, checker_person, checker_name, checker_at,
                                      releaser_person, releaser_name, releaser_at, orderer_person, orderer_name, orderer_at, version)
              select ('00000000-0000-7000-8000-' || right(id::text, 12))::uuid, id, 1, 100, project_id, uscc, fund, year,
                     '00000000-0000-7000-d000-000000000000', 'ORDERED', gen_random_uuid(), gen_random_uuid(), 200, 'ann', 'Ann', now(), 'bob', 'Bob', now(),
                     'cyd', 'Cyd', now(), 'cyd', 'Cyd', now(), 0 from award where fund = '%1$s';
            set session_replication_role = origin;
            select set_config('app.roles', 'system', false), set_config('app.user', 'bench', false);
            select ledger_post(gen_random_uuid(), '%1$s', %2$d, 'bench:budget', 'r', now(), '{APPROPRIATION,AVAILABLE}', array[-200 * %3$d, 200 * %3$d]);
            select count(ledger_post(gen_random_uuid(), fund, year, 'award:' || id, 'r', now(), '{AVAILABLE,COMMITTED}', array[-200, 200]))
              from award where fund = '%1$s';
            select count(ledger_post(gen_random_uuid(), fund, year, 'order:' || id, 'r', now(), '{COMMITTED,ORDERED}', array[-100, 100]))
              from disbursement where fund = '%1$s';
            vacuum analyze
            """;

    private Orders() {}

    /** Makes so many. */
    static void make(World world, String database, long many) throws SQLException {
        try (var connection = world.superuser(database);
                var statement = connection.createStatement()) {
            for (var each : MAKE.formatted(FUND, YEAR, many).split(";\n")) {
                statement.execute(each);
            }
        }
    }

    /** Twelve digits that end every id which belongs to one payment, and nothing else. */
    static String number(long number) {
        return "%012d".formatted(number);
    }

    static String path(long number) {
        return "/api/funding/v1/disbursements/" + DISBURSEMENT + number(number) + "/payment";
    }
}
