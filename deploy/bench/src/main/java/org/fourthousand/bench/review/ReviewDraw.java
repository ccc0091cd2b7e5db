package org.fourthousand.bench.review;

import java.util.function.Consumer;
import org.fourthousand.bench.Benchmark;
import org.fourthousand.bench.Figure;
import org.fourthousand.bench.world.World;
import org.fourthousand.verify.DrawCheck;

/**
 * {@code review-draw}: the service's draw as the office asks for it, from the request until all panels are written, with
 * five experts for each project from a pool of a fifth as many, who have a tenth of their places left over. Beside it the
 * plain flow solver in this process, over every pair that may sit together. Each draw is checked from its published file.
 */
public final class ReviewDraw implements Benchmark {

    static final int PANEL = 5;
    private static final int PROJECTS_TO_AN_EXPERT = 5;
    private static final double BOUND_SECONDS = 30;

    @Override
    public String name() {
        return "review-draw";
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
        var crowd = Crowd.of(projects, pool(projects));
        try (var office = Office.open(world, "review_draw_" + projects)) {
            var round = office.opened(crowd, load(projects), Limits.on(crowd.projects()));
            world.say("  drawing");
            var job = office.done("rounds/" + round + "/draw");
            var file = office.get(job.result());
            var differences = DrawCheck.of(file);
            if (!differences.isEmpty()) {
                throw new IllegalStateException("the published draw does not follow from its seed: " + differences);
            }
            world.say("  the flow alone");
            var alone = PlainFlow.over(file);
            var size = "%,d projects × %d of %,d experts".formatted(projects, PANEL, pool(projects));
            figures.accept(Figure.beside(
                    name(),
                    job.seconds(),
                    "s, " + size,
                    "OR-Tools flow alone, %,d arcs".formatted(alone.arcs()),
                    alone.seconds()));
            figures.accept(Figure.alone(name(), job.cpuSeconds(), "CPU s, " + size));
            figures.accept(Figure.alone(name(), job.mebibytes(), "MiB resident above idle, " + size));
            return job.seconds();
        }
    }

    static int pool(int projects) {
        return Math.max(100, projects / PROJECTS_TO_AN_EXPERT);
    }

    static int load(int projects) {
        return projects * PANEL * 11 / (pool(projects) * 10) + 1;
    }
}
