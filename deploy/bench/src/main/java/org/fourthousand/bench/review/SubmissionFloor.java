package org.fourthousand.bench.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Tool;

/**
 * {@code pgbench} repeats the statements of one submission, each time of another sheet: what it reads first from a table of
 * seats is one statement more than the service says.
 */
final class SubmissionFloor {

    /** As many connections as the service has. */
    private static final int CLIENTS = 16;

    private static final Pattern TEXT = Pattern.compile("'(?:[^']++|'')*+'");
    private static final Pattern DONE = Pattern.compile("(?s)actually processed: (\\d+).*tps = ([0-9.]+)");

    private static final String SEATS = """
            create table bench_seat as
            select row_number() over (order by a.id) - 1 as n, a.expert_id::text as expert, a.id::text as assignment,
                   a.project_id::text as project, c.uscc
            from assignment a join candidate c on c.round_id = a.round_id and c.project_id = a.project_id
            where a.state = 'DRAWN';
            create index on bench_seat (n);
            analyze bench_seat;
            grant select on bench_seat to review_app
            """;

    private SubmissionFloor() {}

    /**
     * How many submissions a second; the service is stopped meanwhile.
     *
     * @param statements of one submission
     * @param seat whose it was
     * @param key its idempotency key
     */
    static double perSecond(World world, String database, List<String> statements, String seat, String key)
            throws IOException, InterruptedException, SQLException {
        var program = Tool.find("pgbench")
                .orElseThrow(() -> new SuiteFailure(
                        "There is no pgbench on the PATH, beside which submissions are measured.",
                        "Install PostgreSQL's client programs (Debian: postgresql-contrib or postgresql-client)."));
        long each;
        try (var connection = world.superuser(database)) {
            Map<String, String> places = places(connection, seat, key);
            connection.createStatement().execute(SEATS);
            each = number(connection, "select count(*) from bench_seat") / CLIENTS;
            Files.writeString(world.file("submission.sql"), script(statements, places, each));
        }
        var builder = new ProcessBuilder(
                        program.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-f",
                        world.file("submission.sql").toString(),
                        "-c",
                        "" + CLIENTS,
                        "-j",
                        "2",
                        "-t",
                        "" + each,
                        "-D",
                        "i=0",
                        "-h",
                        Ports.HOST,
                        "-p",
                        "" + world.postgresPort(),
                        "-U",
                        "review_app",
                        database)
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", world.password("review_app"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var done = DONE.matcher(said);
        if (process.waitFor() != 0 || !done.find()) {
            throw new IllegalStateException("pgbench failed:\n" + said);
        }
        requireSubmitted(world, database, Long.parseLong(done.group(1)));
        return Double.parseDouble(done.group(2));
    }

    /** The texts that are another's in another's submission, and the variables they become. */
    private static Map<String, String> places(Connection connection, String seat, String key) throws SQLException {
        try (var select = connection.prepareStatement(
                "select a.expert_id, a.project_id, c.uscc from assignment a join candidate c using (round_id, project_id)"
                        + " where a.id = cast(? as uuid)")) {
            select.setString(1, seat);
            try (var row = select.executeQuery()) {
                row.next();
                return Map.of(
                        row.getString(1),
                        ":expert",
                        row.getString(2),
                        ":project",
                        row.getString(3),
                        ":uscc",
                        seat,
                        ":assignment",
                        key,
                        ":assignment");
            }
        }
    }

    private static String script(List<String> statements, Map<String, String> places, long each) {
        return "\\set n :client_id * %d + :i\n\\set i :i + 1\n".formatted(each)
                + "select expert, assignment, project, uscc from bench_seat where n = :n \\gset\n"
                + statements.stream()
                        .map(statement -> TEXT.matcher(statement)
                                .replaceAll(text -> Matcher.quoteReplacement(another(text.group(), places))))
                        .map(statement -> statement + ";\n")
                        .collect(Collectors.joining());
    }

    private static String another(String text, Map<String, String> places) {
        var whole = places.get(text.substring(1, text.length() - 1));
        if (whole != null) {
            return whole;
        }
        // for pgbench, a colon begins the name of a variable also within a text
        var replaced = text.contains(":") ? "E" + text.replace("\\", "\\\\").replace(":", "\\x3a") : text;
        for (var place : places.entrySet()) {
            if (text.contains(place.getKey())) {
                replaced = "replace(%s, '%s', %s)".formatted(replaced, place.getKey(), place.getValue());
            }
        }
        return replaced;
    }

    /** The floor counts only when each of its transactions did to a sheet of its own what the service does. */
    private static void requireSubmitted(World world, String database, long transactions) throws SQLException {
        try (var connection = world.superuser(database)) {
            var submitted = number(connection, """
                    select count(distinct h.aggregate_id) from bench_seat b
                    join assignment a on a.id = b.assignment::uuid and a.state = 'SUBMITTED'
                    join scoresheet s on s.assignment_id = a.id and s.locked_at is not null
                    join history h on h.aggregate_type = 'assignment' and h.aggregate_id = a.id and h.to_state = 'SUBMITTED'
                    join idempotency_key k on k.caller = b.expert and k.key = b.assignment and k.status = 200
                    """);
            if (submitted != transactions) {
                throw new IllegalStateException(
                        "pgbench made %d transactions, and %d sheets are submitted".formatted(transactions, submitted));
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
