package org.fourthousand.bench.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Tool;

/** PostgreSQL's own load generator, repeating one request's statements, each time about another project. */
final class Pgbench {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']++|'')*+'");
    private static final Pattern UUID = Pattern.compile("'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'");
    private static final Pattern DONE = Pattern.compile("(?s)actually processed: (\\d+).*tps = ([0-9.]+)");

    private Pgbench() {}

    /**
     * What it did.
     *
     * @param transactions in all
     * @param perSecond of them
     */
    record Done(long transactions, double perSecond) {}

    /**
     * Runs the statements over and over.
     *
     * @param statements of the request that is repeated
     * @param project whose request it was
     * @param key its idempotency key
     * @param perClient projects for each client, numbered from 0; the clients' follow one another
     */
    static Done run(
            World world,
            String database,
            List<String> statements,
            String project,
            String key,
            int clients,
            int perClient)
            throws IOException, InterruptedException {
        var program = Tool.find("pgbench")
                .orElseThrow(() -> new SuiteFailure(
                        "There is no pgbench on the PATH, beside which the intake is measured.",
                        "Install PostgreSQL's client programs (Debian: postgresql-contrib or postgresql-client)."));
        var script = world.file("submission.sql");
        Files.writeString(script, script(statements, project, key, perClient));
        var command = List.of(
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
                "-T",
                "" + RegistryIntake.SECONDS,
                "-D",
                "i=0",
                "-h",
                Ports.HOST,
                "-p",
                "" + world.postgresPort(),
                "-U",
                "registry_app",
                database);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", world.password("registry_app"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var done = DONE.matcher(said);
        if (process.waitFor() != 0 || !done.find()) {
            throw new IllegalStateException("pgbench failed:\n" + said + "\nscript: " + script);
        }
        return new Done(Long.parseLong(done.group(1)), Double.parseDouble(done.group(2)));
    }

    private static String script(List<String> statements, String project, String key, int perClient) {
        var id = "('" + Drafts.prefix() + "' || lpad((:n)::text, 12, '0'))";
        return "\\set n :client_id * %d + :i\n\\set i :i + 1\n".formatted(perClient)
                + statements.stream()
                        .map(statement -> TEXT.matcher(statement)
                                .replaceAll(text ->
                                        Matcher.quoteReplacement(another(statement, text.group(), project, key, id))))
                        .map(statement -> statement + ";\n")
                        .collect(Collectors.joining());
    }

    /** The text as another project's request would have it: its id, its key, and ids of rows of its own. */
    private static String another(String statement, String text, String project, String key, String id) {
        if (text.equals("'" + project + "'")) {
            return statement.contains("hashtextextended") ? id : id + "::uuid";
        }
        if (UUID.matcher(text).matches() && statement.regionMatches(true, 0, "insert", 0, 6)
                || UUID.matcher(text).matches() && statement.contains("insert into outbox")) {
            return "gen_random_uuid()";
        }
        var replaced = withoutVariables(text);
        if (text.contains(key)) {
            replaced = "replace(" + replaced + ", '" + key + "', " + id + ")";
        }
        if (text.contains(project)) {
            replaced = "replace(" + replaced + ", '" + project + "', " + id + ")";
        }
        return replaced;
    }

    /** For {@code pgbench}, a colon begins the name of a variable also within a text, such as {@code {"a":null}}. */
    private static String withoutVariables(String text) {
        return text.contains(":") ? "E" + text.replace("\\", "\\\\").replace(":", "\\x3a") : text;
    }
}
