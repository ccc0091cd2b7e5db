package org.fourthousand.review.draw;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.draw.DrawFile.Handicap;
import org.fourthousand.review.draw.DrawFile.Panel;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.job.JobProgress;
import org.fourthousand.review.library.ProjectId;
import org.jboss.logging.Logger;

/**
 * Draws by the rule of {@code docs/draw.md}: the same seed and input give the same panels on any machine, and there are
 * panels whenever any can be filled. Of each ballot only the beginning is given to the solver, and more of it wherever the
 * handicaps do not prove that the rest cannot matter: the outcome is that of the whole.
 */
final class Lottery {

    private static final Logger LOG = Logger.getLogger(Lottery.class);

    /** What came out: all panels and their proof, or why there are none. */
    record Result(List<Panel> panels, List<Handicap> handicaps, List<Shortage> shortages) {}

    private final int panelSize;
    private final int load;
    private final Ballots ballots;
    private final long[][] considered;
    private final boolean[] whole;

    private Lottery(DrawFile file, Ballots ballots) {
        this.panelSize = file.panelSize();
        this.load = file.maxProjectsPerExpert();
        this.ballots = ballots;
        this.considered = new long[ballots.projects()][];
        this.whole = new boolean[ballots.projects()];
    }

    /** Draws the panels of all projects of a file that has its seed. */
    static Result draw(DrawFile file, JobProgress progress) {
        var lottery = new Lottery(file, new Ballots(file));
        lottery.begin(progress);
        return lottery.run(progress);
    }

    /**
     * Who takes a place that became free: the first of the project's ballot who is neither excluded, nor sat on the panel
     * before, nor is full; empty when nobody of the pool can.
     *
     * @param loads projects each expert has now
     */
    static Optional<ExpertId> replacement(
            DrawFile file,
            ProjectId project,
            Collection<ExpertId> everSeated,
            Collection<Exclusion> newExclusions,
            Map<ExpertId, Integer> loads) {
        var ballots = new Ballots(file);
        newExclusions.forEach(each -> ballots.exclude(each.projectId(), each.expertId()));
        return IntStream.range(0, ballots.projects())
                .filter(index -> ballots.project(index).projectId().equals(project))
                .mapToObj(ballots::of)
                .flatMapToLong(Arrays::stream)
                .mapToObj(place -> ballots.expert(Ballots.expertOf(place)).expertId())
                .filter(expert -> !everSeated.contains(expert))
                .filter(expert -> loads.getOrDefault(expert, 0) < file.maxProjectsPerExpert())
                .findFirst();
    }

    private void begin(JobProgress progress) {
        int first = 8 * panelSize;
        var done = new AtomicInteger();
        IntStream.range(0, considered.length).parallel().forEach(project -> {
            consider(project, first, 0);
            progress.at(Text.of("计算随机序号", "drawing the lots"), done.incrementAndGet(), considered.length);
        });
    }

    /** Considers so many places of a ballot, or more when more have numbers up to a bound. */
    private void consider(int project, int places, long upTo) {
        var ballot = ballots.of(project);
        int size = Math.min(places, ballot.length);
        while (size < ballot.length && Ballots.cost(ballot[size]) <= upTo) {
            size++;
        }
        whole[project] = size == ballot.length;
        considered[project] = whole[project] ? ballot : Arrays.copyOf(ballot, size);
    }

    private Result run(JobProgress progress) {
        for (int pass = 1; true; pass++) {
            progress.at(Text.of("求最小费用流", "filling the panels"), pass, 0);
            var seats = Seats.of(
                    considered, PanelFlow.fill(considered, ballots.experts(), panelSize, load), ballots.experts());
            var lacking = Shortage.lacking(seats, panelSize);
            if (!lacking.isEmpty()) {
                if (!considerAll(lacking)) {
                    return new Result(
                            List.of(), List.of(), Shortage.groups(ballots, considered, lacking, panelSize, load));
                }
            } else {
                progress.at(Text.of("求证唯一最优", "proving the draw"), pass, 0);
                var handicaps = prove(seats);
                if (!considerMore(handicaps)) {
                    return new Result(panels(seats), handicaps(handicaps), List.of());
                }
            }
        }
    }

    private boolean considerAll(BitSet projects) {
        boolean more = false;
        for (int project : projects.stream().toArray()) {
            if (!whole[project]) {
                consider(project, Integer.MAX_VALUE, 0);
                more = true;
            }
        }
        return more;
    }

    /** Whoever is not considered yet matters only with a number up to that of the last of the panel. */
    private boolean considerMore(Handicaps handicaps) {
        boolean more = false;
        for (int project = 0; project < considered.length; project++) {
            var before = considered[project];
            long last = handicaps.last(project);
            if (!whole[project] && Ballots.cost(before[before.length - 1]) <= last) {
                consider(project, before.length, last);
                more |= considered[project].length > before.length;
            }
        }
        return more;
    }

    private Handicaps prove(Seats seats) {
        return Handicaps.of(seats, load, true).orElseGet(() -> {
            LOG.warn("two draws have the same sum: lots are equal by chance");
            return Handicaps.of(seats, load, false)
                    .orElseThrow(
                            () -> new IllegalStateException("the solver's panels are not those of the smallest sum"));
        });
    }

    private List<Panel> panels(Seats seats) {
        return IntStream.range(0, considered.length)
                .mapToObj(project -> new Panel(
                        ballots.project(project).projectId(),
                        seats.of(project).stream()
                                .map(expert -> ballots.expert(expert).expertId())
                                .toList()))
                .toList();
    }

    private List<Handicap> handicaps(Handicaps handicaps) {
        return IntStream.range(0, ballots.experts())
                .filter(handicaps::isSet)
                .mapToObj(expert -> new Handicap(ballots.expert(expert).expertId(), handicaps.text(expert)))
                .toList();
    }
}
