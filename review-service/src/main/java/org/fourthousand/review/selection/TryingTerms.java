package org.fourthousand.review.selection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.choice.Field;
import org.fourthousand.review.choice.Optimum;
import org.fourthousand.review.choice.RankOrder;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.choice.Verdict;
import org.fourthousand.review.job.Job;
import org.fourthousand.review.job.JobEffect;
import org.fourthousand.review.job.JobOrder;
import org.fourthousand.review.job.JobProgress;
import org.fourthousand.review.job.JobWork;
import org.fourthousand.review.job.Jobs;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;

/** Selects on a copy, in the background: in rank order and at best, under any terms. It changes nothing of the round. */
@ApplicationScoped
public class TryingTerms implements JobWork {

    private static final String KIND = "selection-run";
    private static final Duration BESIDE_THE_SEARCH = Duration.ofMinutes(2);

    private final Rounds rounds;
    private final Entrants entrants;
    private final SelectionRuns runs;
    private final Jobs jobs;
    private final Callers callers;
    private final ObjectMapper json;
    private final Clock clock;

    TryingTerms(
            Rounds rounds,
            Entrants entrants,
            SelectionRuns runs,
            Jobs jobs,
            Callers callers,
            ObjectMapper json,
            Clock clock) {
        this.rounds = rounds;
        this.entrants = entrants;
        this.runs = runs;
        this.jobs = jobs;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Asks for it.
     *
     * @param terms of the round, or changed
     * @throws Problem 409 before the ranking, or while another selection of this round is computed
     */
    Job ask(RoundId id, SelectionRun.Purpose purpose, String name, Terms terms, int seconds) {
        if (rounds.get(id).state().compareTo(RoundState.RANKED) < 0) {
            throw new Problem(SelectionProblem.NOT_RANKED, Text.of("请先排序。", "Rank the round first."));
        }
        var order = new RunOrder(purpose, name, terms, seconds);
        return jobs.ask(
                KIND, id.value(), written(order), Duration.ofSeconds(seconds).plus(BESIDE_THE_SEARCH));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobEffect prepare(JobOrder asked, JobProgress progress) {
        var id = new RoundId(asked.subject());
        var order = read(asked.input());
        progress.at(Text.of("读取排序", "reading the ranking"), 0, 0);
        var field = Entrants.field(
                QuarkusTransaction.requiringNew().call(() -> entrants.of(rounds.get(id))), order.terms());
        progress.at(Text.of("按名次遴选", "selecting in rank order"), 0, 0);
        var byRank = RankOrder.of(field);
        var verdicts = Verdict.of(field, byRank);
        var since = System.nanoTime();
        var best = Optimum.of(
                field,
                Duration.ofSeconds(order.seconds()),
                () -> progress.at(
                        Text.of("寻找最优名单(秒)", "searching for the best list (seconds)"),
                        (int) Math.min(order.seconds(), (System.nanoTime() - since) / 1_000_000_000),
                        order.seconds()));
        return () -> write(id, order, field, byRank, verdicts, best);
    }

    private String write(
            RoundId id, RunOrder order, Field field, RankOrder byRank, List<Verdict> verdicts, Optimum best) {
        var run = new SelectionRun(
                id,
                order,
                RunSummary.ByRank.of(field, byRank),
                RunSummary.Best.of(field, best),
                callers.current().name(),
                clock.instant());
        List<RunProject> projects = new ArrayList<>();
        for (int position = 0; position < verdicts.size(); position++) {
            var verdict = verdicts.get(position);
            projects.add(new RunProject(
                    run.id(),
                    verdict,
                    Terms.yuan(verdict.contender().fen()),
                    best.chosen().get(position)));
        }
        runs.keep(run, projects);
        return "rounds/" + id + "/selection-runs/" + run.id();
    }

    private String written(RunOrder order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RunOrder read(String input) {
        try {
            return json.readValue(input, RunOrder.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
