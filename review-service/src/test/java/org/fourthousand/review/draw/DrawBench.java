package org.fourthousand.review.draw;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.review.job.JobProgress;
import org.fourthousand.verify.DrawCheck;

/**
 * What a draw costs by its size: 5 experts for each project, a load limit that leaves a tenth of the pool's places free, each
 * expert with two to four divisions of manufacturing, every tenth with the whole section, one conflict in a hundred pairs.
 * One line a figure, tab-separated: name, figure, unit, beside, ratio.
 */
public final class DrawBench {

    private static final int PANEL = 5;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private DrawBench() {}

    /** Arguments: how many projects, one after another; 1000 3000 10000 when there are none. */
    public static void main(String[] sizes) {
        draw(100);
        for (var size : sizes.length == 0 ? new String[] {"1000", "3000", "10000"} : sizes) {
            draw(Integer.parseInt(size));
        }
    }

    private static void draw(int projects) {
        int experts = Math.max(100, projects / 5);
        int load = projects * PANEL * 11 / (experts * 10) + 1;
        var ground = samples(projects, experts).ground(PANEL, load);
        long start = System.nanoTime();
        var result = Lottery.draw(ground, JobProgress.unwatched());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!result.shortages().isEmpty()) {
            throw new IllegalStateException("no draw: " + result.shortages().size());
        }
        var file = MAPPER.valueToTree(ground.drawn(ground.seed(), result.panels(), result.handicaps()));
        start = System.nanoTime();
        var differences = DrawCheck.of(file);
        double verified = (System.nanoTime() - start) / 1e9;
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences.toString());
        }
        System.err.printf(
                "%d projects, %d experts, load %d, %d handicaps%n",
                projects, experts, load, result.handicaps().size());
        System.out.printf(
                Locale.ROOT,
                "review-draw %d projects x %d of %d experts\t%.2f\ts\tverified without a solver in %.2f s\t%.2f%n",
                projects,
                PANEL,
                experts,
                seconds,
                verified,
                seconds / verified);
    }

    private static Samples samples(int projects, int experts) {
        var random = new Random(projects);
        var divisions = Industry.all().stream()
                .map(Industry::code)
                .filter(code -> code.startsWith("C"))
                .toList();
        var samples = Samples.empty(projects);
        IntStream.range(0, projects).forEach(any -> samples.project(divisions.get(random.nextInt(divisions.size()))));
        for (int index = 0; index < experts; index++) {
            samples.expert(
                    index % 10 == 0
                            ? List.of("C")
                            : IntStream.range(0, 2 + random.nextInt(3))
                                    .mapToObj(any -> divisions.get(random.nextInt(divisions.size())))
                                    .distinct()
                                    .toList());
        }
        for (int index = 0; index < projects * experts / 100; index++) {
            samples.conflict(
                    samples.projects.get(random.nextInt(projects)), samples.experts.get(random.nextInt(experts)));
        }
        return samples;
    }
}
