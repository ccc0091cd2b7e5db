package org.fourthousand.bench.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fourthousand.bench.Benchmark;
import org.fourthousand.bench.Figure;
import org.fourthousand.bench.world.ResidentMemory;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.port.Ports;
import org.postgresql.PGConnection;

/**
 * {@code registry-export}: rows a second of an export of 100,000 projects over HTTP, beside {@code COPY … TO STDOUT CSV} of
 * the same columns in the same order; and how far the service's resident memory rises above that of the idle service.
 */
public final class RegistryExport implements Benchmark {

    private static final long PROJECTS = 100_000;
    private static final double BOUND_MEBIBYTES = 64;

    private static final String COPY = """
            copy (select p.id, p.name, p.project_code, p.uscc, p.enterprise_name, p.division, p.industry, p.pillar, p.park,
                         p.pole, p.fund, p.total_investment, p.requested_amount, p.construction_start, p.planned_end, p.stage,
                         p.entered_on
                  from search_entry s join project p on p.id = s.id order by s.place) to stdout csv
            """;

    @Override
    public String name() {
        return "registry-export";
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        var token = world.tokens().of("auditor", "auditor", Map.of());
        for (var format : List.of("CSV", "XLSX")) {
            measure(world, token, format, figures);
        }
    }

    /** Each format in a process of its own, which is idle before. */
    private void measure(World world, String token, String format, Consumer<Figure> figures) throws Exception {
        try (var library = Library.of(world, PROJECTS);
                var connection = world.superuser(library.database())) {
            var port = library.service().port();
            export(port, token, format + "&division=430102"); // the code is loaded, little is read
            Thread.sleep(2_000);
            try (var memory = ResidentMemory.of(library.service().handle())) {
                var taken = export(port, token, format);
                copy(connection);
                var copied = copy(connection);
                figures.accept(Figure.beside(
                        name(), PROJECTS / taken, "rows/s " + format, "COPY TO STDOUT CSV", PROJECTS / copied));
                figures.accept(Figure.beside(
                        name(),
                        memory.riseMebibytes(),
                        "MiB resident above idle, " + format,
                        "bound of the issue",
                        BOUND_MEBIBYTES));
            }
        }
    }

    /** Seconds taken. */
    private static double export(int port, String token, String query) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://%s:%d/api/registry/v1/search/export?format=%s".formatted(Ports.HOST, port, query)))
                    .header("Authorization", "Bearer " + token)
                    .build();
            var began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Seconds taken. */
    private static double copy(Connection connection) throws SQLException, IOException {
        var began = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
        return (System.nanoTime() - began) / 1e9;
    }
}
