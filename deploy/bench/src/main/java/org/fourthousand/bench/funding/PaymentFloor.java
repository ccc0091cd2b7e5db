package org.fourthousand.bench.funding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Tool;

/**
 * {@code pgbench} repeats the statements of one payment, each time of another: the ids of what belongs to it end in the same
 * twelve digits, which are replaced. What it makes of them first is one statement more than the service says.
 */
final class PaymentFloor {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']++|'')*+'");
    private static final Pattern UUID = Pattern.compile("'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'");
    private static final Pattern DONE = Pattern.compile("(?s)actually processed: (\\d+).*tps = ([0-9.]+)");
    private static final List<String> KINDS = List.of("8", "9", "a", "b", "c");

    private PaymentFloor() {}

    /**
     * How many payments a second; the service is stopped meanwhile.
     *
     * @param statements of one payment
     * @param overheard its number
     * @param perClient payments for each client, from number 0 on
     */
    static double perSecond(
            World world, String database, List<String> statements, long overheard, int clients, int perClient)
            throws IOException, InterruptedException, SQLException {
        var program = Tool.find("pgbench")
                .orElseThrow(() -> new SuiteFailure(
                        "There is no pgbench on the PATH, beside which payments are measured.",
                        "Install PostgreSQL's client programs (Debian: postgresql-contrib or postgresql-client)."));
        var script = world.file("payment.sql");
        Files.writeString(script, script(statements, Orders.number(overheard), perClient));
        var builder = new ProcessBuilder(
                        program.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-f",
                        script.toString(),
                        "-c",
                        "" + clients,
                        "-j",
                        "2",
                        "-t",
                        "" + perClient,
                        "-D",
                        "i=0",
                        "-h",
                        Ports.HOST,
                        "-p",
                        "" + world.postgresPort(),
                        "-U",
                        "funding_app",
                        database)
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", world.password("funding_app"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var done = DONE.matcher(said);
        if (process.waitFor() != 0 || !done.find()) {
            throw new IllegalStateException("pgbench failed:\n" + said + "\nscript: " + script);
        }
        requirePaid(world, database, Long.parseLong(done.group(1)), (long) clients * perClient);
        return Double.parseDouble(done.group(2));
    }

    private static String script(List<String> statements, String number, int perClient) {
        var ids = KINDS.stream()
                .map(kind -> "'00000000-0000-7000-%1$s000-' || lpad((:n)::text, 12, '0') as id%1$s".formatted(kind))
                .collect(Collectors.joining(", "));
        return "\\set n :client_id * %d + :i\n\\set i :i + 1\n".formatted(perClient)
                + "select lpad((:n)::text, 12, '0') as number, gen_random_uuid()::text as event, gen_random_uuid()::text as entry, "
                + ids
                + " \\gset\n"
                + statements.stream()
                        .map(statement -> TEXT.matcher(statement)
                                .replaceAll(text -> Matcher.quoteReplacement(another(statement, text.group(), number))))
                        .map(statement -> statement + ";\n")
                        .collect(Collectors.joining());
    }

    private static String another(String statement, String text, String number) {
        if (UUID.matcher(text).matches()) {
            if (text.endsWith(number + "'")) {
                return ":id" + text.charAt(20);
            }
            if (statement.contains("insert into outbox")) {
                return ":event";
            }
            if (statement.contains("ledger_post")) {
                return ":entry";
            }
        }
        // for pgbench, a colon begins the name of a variable also within a text
        var replaced = text.contains(":") ? "E" + text.replace("\\", "\\\\").replace(":", "\\x3a") : text;
        return text.contains(number) ? "replace(%s, '%s', :number)".formatted(replaced, number) : replaced;
    }

    /** The floor counts only when each of its transactions did to a payment of its own what the service does. */
    private static void requirePaid(World world, String database, long transactions, long numbers) throws SQLException {
        try (var connection = world.superuser(database);
                var statement = connection.createStatement();
                var counted = statement.executeQuery("""
                        select count(*) from disbursement d
                        join journal_entry e on e.reference = 'paid:' || d.id
                        join history h on h.aggregate_type = 'disbursement' and h.aggregate_id = d.id and h.to_state = 'PAID'
                        join instalment i on i.award_id = d.award_id and i.number = d.instalment and i.state = 'PAID'
                        where d.state = 'PAID' and right(d.id::text, 12)::bigint < %d
                        """.formatted(numbers))) {
            counted.next();
            if (counted.getLong(1) != transactions) {
                throw new IllegalStateException("pgbench made %d transactions, and %d payments are paid"
                        .formatted(transactions, counted.getLong(1)));
            }
        }
    }
}
