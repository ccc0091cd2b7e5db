package org.fourthousand.bench.review;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.fourthousand.bench.Benchmark;
import org.fourthousand.bench.Figure;
import org.fourthousand.bench.review.PlainSearch.Item;
import org.fourthousand.bench.world.World;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;

/**
 * {@code review-selection}: the service's selection of a ranked round under an envelope and 45 quotas, as the office asks
 * for it: in rank order, for every project what would have let it in, and the best list with its proof, from the request
 * until all is written. Beside it CP-SAT in this process over the same projects and limits, which explains nothing.
 */
public final class ReviewSelection implements Benchmark {

    private static final double BOUND_SECONDS = 20;

    private static final String ITEMS = """
            select cast(ranked.score * 100 as bigint), cast(run.amount * 100 as bigint), candidate.division, candidate.industry
            from run_project run
            join ranked_project ranked on ranked.project_id = run.project_id
            join candidate on candidate.round_id = ranked.round_id and candidate.project_id = ranked.project_id
            join selection_round round on round.id = ranked.round_id
            where run.run_id = ? and ranked.score >= round.threshold
            order by run.rank
            """;

    @Override
    public String name() {
        return "review-selection";
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        var seconds = 0.0;
        for (var projects : Office.sizes()) {
            seconds = measure(world, projects, figures);
        }
        figures.accept(Figure.beside(name(), seconds, "s at the largest size", "bound of the issue", BOUND_SECONDS));
    }

    private double measure(World world, int projects, Consumer<Figure> figures) throws Exception {
        var crowd = Crowd.of(projects, ReviewDraw.pool(projects));
        var limits = Limits.on(crowd.projects());
        try (var office = Office.open(world, "review_selection_" + projects)) {
            var round = office.opened(crowd, ReviewDraw.load(projects), limits);
            office.done("rounds/" + round + "/draw");
            world.say("  the experts score");
            Sheets.handIn(office, round);
            var ranking = office.step("rounds/" + round + "/ranking");
            world.say("  ranked in %.2f s; selecting".formatted(ranking));
            var job = office.done("rounds/" + round + "/optimum");
            var best = office.get(job.result()).path("best");
            if (!best.path("status").asText().equals("OPTIMAL")) {
                throw new IllegalStateException("the best list is not proved: " + best);
            }
            world.say("  CP-SAT alone");
            var alone = PlainSearch.over(items(office, job.result()), limits);
            requireBest(best.path("points").asText(), alone);
            var size = "%,d candidates, %d quotas"
                    .formatted(projects, limits.limits().size());
            figures.accept(Figure.beside(name(), job.seconds(), "s, proved, " + size, peer(alone), alone.seconds()));
            figures.accept(Figure.alone(name(), job.cpuSeconds(), "CPU s, " + size));
            figures.accept(Figure.alone(name(), job.mebibytes(), "MiB resident above idle, " + size));
            return job.seconds();
        }
    }

    private static String peer(PlainSearch.Alone alone) {
        return alone.proved()
                ? "CP-SAT alone, proved"
                : "CP-SAT alone, not proved, gap %.4f %%, stopped at".formatted(alone.gapPercent());
    }

    /** Two that prove the same must find the same. */
    private static void requireBest(String points, PlainSearch.Alone alone) {
        var ours = new java.math.BigDecimal(points).movePointRight(2).longValueExact();
        if (ours < alone.points() || ours > alone.bound()) {
            throw new IllegalStateException(
                    "the service proves %d hundredths of a point, CP-SAT alone found %d, and proves at most %d"
                            .formatted(ours, alone.points(), alone.bound()));
        }
    }

    private static List<Item> items(Office office, String run) throws SQLException {
        try (var connection = office.superuser();
                var select = connection.prepareStatement(ITEMS)) {
            select.setObject(1, UUID.fromString(run.substring(run.lastIndexOf('/') + 1)));
            List<Item> items = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    items.add(new Item(
                            rows.getLong(1),
                            rows.getLong(2),
                            Division.of(rows.getString(3)),
                            Industry.of(rows.getString(4))));
                }
            }
            return items;
        }
    }
}
