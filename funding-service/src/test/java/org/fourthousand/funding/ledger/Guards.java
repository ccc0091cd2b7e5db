package org.fourthousand.funding.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What guards the tables of money at the database, as its catalogue says, and for each guard a write that this guard
 * alone refuses: from {@code guards/*.sql}, or made up for columns that must be filled.
 */
final class Guards {

    /** Tables that concern money; every guard of theirs must have its case. */
    static final List<String> TABLES = List.of(
            "fund",
            "ledger_book",
            "ledger_account",
            "journal_entry",
            "posting",
            "reservation",
            "ledger_share",
            "budget_subject",
            "budget_adjustment",
            "share_plan",
            "share_plan_line",
            "budget",
            "award",
            "award_amendment",
            "award_equipment",
            "allocation_list",
            "allocation_line",
            "allocation_objection",
            "allocation_objector",
            "performance_goal",
            "instalment",
            "evaluation",
            "payee_account",
            "disbursement",
            "debtor_account",
            "payment_batch",
            "payment_batch_item",
            "bank_file",
            "bank_answer",
            "unmatched_answer",
            "recovery",
            "recovery_note",
            "repayment_plan",
            "repayment_part",
            "recovery_receipt",
            "recovery_offset");

    private static final String CATALOGUE = """
            select c.conrelid::regclass::text as owner, c.conname as name, c.contype::text as kind,
                   (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) as part
              from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype <> 't' and c.conrelid <> 0
            union all
            select i.indrelid::regclass::text, i.indexrelid::regclass::text, 'i', null
              from pg_index i join pg_class t on t.oid = i.indexrelid
             where i.indisunique and t.relnamespace = 'public'::regnamespace
               and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            union all
            select tgrelid::regclass::text, tgname, 't', null from pg_trigger where not tgisinternal
            order by 1, 3, 2
            """;

    /** Takes away what else refers to the table, so that only the guard in question can refuse an empty column. */
    private static final String LONELY = """
            select format('alter table %%s drop constraint %%I cascade', conrelid::regclass, conname) from pg_constraint
             where contype in ('f', 'p') and (confrelid = '%1$s'::regclass or conrelid = '%1$s'::regclass)
             order by contype
            """;

    /** Rows that this transaction wrote; what other tests left may be refused for other reasons. */
    private static final String OF_THE_SCENE = "xmin = pg_current_xact_id()::xid";

    /** One guard: a constraint, a unique index or a trigger. */
    record Guard(String table, String name, String kind, String column) {

        boolean isForAFilledColumn() {
            return kind.equals("n");
        }

        String dropped() {
            return switch (kind) {
                case "t" -> "drop trigger %s on %s".formatted(name, table);
                case "i" -> "drop index " + name;
                default -> "alter table %s drop constraint %s cascade".formatted(table, name);
            };
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** A wrong write: what makes the guard the only one that can refuse it, the write, and what refuses it. */
    record Wrong(List<String> before, String write, String refusedBy) {}

    private static final Pattern CASE = Pattern.compile("-- (\\w+\\.\\w+)(?: : (\\w+))?\\n((?:(?!-- ).*\\n?)*)");

    private Guards() {}

    static List<Guard> of(Connection connection) throws SQLException {
        var found = new ArrayList<Guard>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CATALOGUE)) {
            while (rows.next()) {
                var column = Optional.ofNullable(rows.getString("part")).orElse("");
                var guard = new Guard(rows.getString("owner"), rows.getString("name"), rows.getString("kind"), column);
                if (TABLES.contains(guard.table())) {
                    found.add(guard);
                }
            }
        }
        return found;
    }

    /** The written cases by the name of their guard. */
    static Map<String, Wrong> written() {
        var cases = new LinkedHashMap<String, Wrong>();
        for (var file : List.of("ledger.sql", "money.sql", "bank.sql", "recovery.sql")) {
            var found = CASE.matcher(text(file));
            while (found.find()) {
                var lines = found.group(3).lines().toList();
                var before = lines.stream()
                        .filter(line -> line.startsWith("--! "))
                        .map(line -> line.substring(4))
                        .toList();
                var write = String.join(
                        "\n",
                        lines.stream().filter(line -> !line.startsWith("--! ")).toList());
                var own = found.group(1).substring(found.group(1).indexOf('.') + 1);
                cases.put(
                        found.group(1),
                        new Wrong(
                                before,
                                write,
                                Optional.ofNullable(found.group(2)).orElse(own)));
            }
        }
        return cases;
    }

    /** Empties a column in every row of the scene, with nothing else in the way. */
    static Wrong emptied(Connection connection, Guard guard) throws SQLException {
        var before = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LONELY.formatted(guard.table()))) {
            while (rows.next()) {
                before.add(rows.getString(1));
            }
        }
        before.add("alter table %s disable trigger user".formatted(guard.table()));
        if (guard.table().equals("ledger_account")) {
            return emptiedAccount(guard, before);
        }
        return new Wrong(
                before,
                "update %s set %s = null where %s".formatted(guard.table(), guard.column(), OF_THE_SCENE),
                guard.name());
    }

    /** An account's balance follows from its sides, and what covers it asks for its kind: each is emptied by itself. */
    private static Wrong emptiedAccount(Guard guard, List<String> before) {
        var emptied = guard.column();
        switch (guard.column()) {
            case "balance" -> {
                before.add("alter table ledger_account alter debit drop not null");
                emptied = "debit";
            }
            case "debit", "credit" -> before.add("alter table ledger_account alter balance drop not null");
            case "kind" -> before.add("alter table ledger_account drop constraint ledger_account_covered");
            default -> {}
        }
        return new Wrong(
                before, "update ledger_account set %s = null where %s".formatted(emptied, OF_THE_SCENE), guard.name());
    }

    static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(Guards.class.getResourceAsStream("/guards/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
