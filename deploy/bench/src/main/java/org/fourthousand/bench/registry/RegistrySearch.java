package org.fourthousand.bench.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fourthousand.bench.Benchmark;
import org.fourthousand.bench.Figure;
import org.fourthousand.bench.Samples;
import org.fourthousand.bench.http.Wire;
import org.fourthousand.bench.world.World;

/**
 * {@code registry-search}: how long a search takes at the service over HTTP, one after another, counts by facet included,
 * at one and at five million projects. The queries are drawn from {@link Question}s with a fixed seed, so that both sizes
 * are asked the same.
 */
public final class RegistrySearch implements Benchmark {

    private static final long FEWER = Long.getLong("bench.fewer", 1_000_000);
    private static final long MORE = Long.getLong("bench.more", 5_000_000);
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "registry-search";
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        var fewer = measure(world, FEWER).percentile(0.95);
        figures.accept(
                Figure.beside(name(), fewer, "ms p95 at %,d projects".formatted(FEWER), "bound of the issue", 30));
        var more = measure(world, MORE).percentile(0.95);
        figures.accept(Figure.beside(
                name(), more, "ms p95 at %,d projects".formatted(MORE), "p95 at %,d projects".formatted(FEWER), fewer));
    }

    private static Samples measure(World world, long projects) throws Exception {
        try (var library = Library.of(world, projects);
                var clients = new Clients(world, library.service().port())) {
            world.say("  asking %,d projects".formatted(projects));
            var questions = new Questions(42);
            for (int number = 0; number < WARM_UP; number++) {
                ask(clients, questions.next(), new Samples());
            }
            Map<Question, Samples> taken = new EnumMap<>(Question.class);
            for (int number = 0; number < MEASURED; number++) {
                var query = questions.next();
                ask(clients, query, taken.computeIfAbsent(query.question(), each -> new Samples()));
            }
            taken.forEach((question, samples) -> world.say("  %-28s %s".formatted(question.words(), samples)));
            var all = Samples.of(taken.values());
            world.say("  %-28s %s".formatted("all", all));
            return all;
        }
    }

    /** A deep page is reached by the pages before it, which are not counted. */
    private static void ask(Clients clients, Questions.Query query, Samples samples) throws IOException {
        var path = query.path();
        for (int page = 0; page < query.pagesBefore(); page++) {
            var next = JSON.readTree(clients.of(query.reader())
                            .get(path + "&counts=false")
                            .required()
                            .body())
                    .get("next");
            if (next == null || next.isNull()) {
                break;
            }
            path = query.path() + "&after=" + next.asText();
        }
        var began = System.nanoTime();
        clients.of(query.reader()).get(path).required();
        samples.add(System.nanoTime() - began);
    }

    /** One connection for each kind of reader. */
    private static final class Clients implements AutoCloseable {

        private final Map<Reader, Wire> wires = new EnumMap<>(Reader.class);

        Clients(World world, int port) throws IOException {
            for (var reader : Reader.values()) {
                wires.put(reader, new Wire(port, reader.token(world.tokens())));
            }
        }

        Wire of(Reader reader) {
            var wire = wires.get(reader);
            if (wire == null) {
                throw new IllegalStateException("nobody reads as " + reader);
            }
            return wire;
        }

        @Override
        public void close() throws IOException {
            for (var wire : wires.values()) {
                wire.close();
            }
        }
    }
}
