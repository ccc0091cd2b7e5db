package org.fourthousand.review.calibration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.job.Job;
import org.fourthousand.review.job.JobEffect;
import org.fourthousand.review.job.JobOrder;
import org.fourthousand.review.job.JobProgress;
import org.fourthousand.review.job.JobWork;
import org.fourthousand.review.job.Jobs;
import org.fourthousand.review.ranking.Placing;
import org.fourthousand.review.ranking.Placings;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.scoring.Scoresheets;

/** Computes, in the background and after the ranking only, what the scores say about the experts. */
@ApplicationScoped
public class Calibrating implements JobWork {

    private static final String KIND = "calibration";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Rounds rounds;
    private final Scoresheets sheets;
    private final Placings placings;
    private final Calibrations calibrations;
    private final Jobs jobs;
    private final Clock clock;

    Calibrating(
            Rounds rounds, Scoresheets sheets, Placings placings, Calibrations calibrations, Jobs jobs, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.placings = placings;
        this.calibrations = calibrations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Asks for it. @throws Problem 409 before the ranking: nobody looks into scores that may still change */
    Job ask(RoundId id) {
        if (rounds.get(id).state().compareTo(RoundState.RANKED) < 0) {
            throw new Problem(CalibrationProblem.SCORES_NOT_COUNTED, Text.of("请先排序。", "Rank the round first."));
        }
        return jobs.ask(KIND, id.value(), "", LIMIT);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobEffect prepare(JobOrder order, JobProgress progress) {
        var id = new RoundId(order.subject());
        progress.at(Text.of("读取评分", "reading the scores"), 0, 0);
        List<Given> given = QuarkusTransaction.requiringNew().call(() -> given(id));
        if (given.isEmpty()) {
            throw new Problem(CalibrationProblem.NOTHING_TO_COMPARE, Text.of("本轮没有评分。", "The round has no scores."));
        }
        progress.at(Text.of("拟合 %s 份评分", "fitting %s scores").with(given.size()), 0, 0);
        var panels = Panels.of(given);
        var model = SeverityModel.of(panels);
        return () -> write(id, panels, model);
    }

    private List<Given> given(RoundId id) {
        var rubric = rounds.get(id).rubric();
        return sheets.counted(id).stream()
                .map(sheet -> new Given(
                        sheet.projectId().value(),
                        sheet.expertId().value(),
                        sheet.marks().total(rubric).doubleValue()))
                .toList();
    }

    private String write(RoundId id, Panels panels, SeverityModel model) {
        if (calibrations.findByIdOptional(id.value()).isEmpty()) {
            calibrations.keep(
                    new Calibration(id, panels, model, clock.instant()),
                    projects(id, panels, model),
                    experts(id, panels, model));
        }
        return "rounds/" + id + "/calibration";
    }

    private List<CalibratedProject> projects(RoundId id, Panels panels, SeverityModel model) {
        Map<UUID, Integer> ranks = new HashMap<>();
        for (Placing placing : placings.of(id)) {
            ranks.put(placing.projectId().value(), placing.rank());
        }
        var best = IntStream.range(0, panels.projects().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer project) -> -model.adjusted(project))
                        .thenComparingInt(project -> Objects.requireNonNull(
                                ranks.get(panels.projects().get(project)))))
                .toList();
        List<CalibratedProject> figures = new ArrayList<>();
        for (int project : best) {
            var projectId = panels.projects().get(project);
            figures.add(new CalibratedProject(
                    id,
                    Objects.requireNonNull(ranks.get(projectId)),
                    projectId,
                    model.adjusted(project),
                    model.margin(project),
                    figures.size() + 1));
        }
        return figures;
    }

    private static List<CalibratedExpert> experts(RoundId id, Panels panels, SeverityModel model) {
        var counts = new int[panels.experts().size()];
        panels.all().forEach(panel -> panel.forEach(seat -> counts[seat.expert()]++));
        return IntStream.range(0, counts.length)
                .mapToObj(
                        expert -> new CalibratedExpert(id, panels.experts().get(expert), counts[expert], model, expert))
                .toList();
    }
}
