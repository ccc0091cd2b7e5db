package org.fourthousand.review.draw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.job.Job;
import org.fourthousand.review.job.JobEffect;
import org.fourthousand.review.job.JobOrder;
import org.fourthousand.review.job.JobProgress;
import org.fourthousand.review.job.JobWork;
import org.fourthousand.review.job.Jobs;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.round.Rounds;
import org.fourthousand.review.round.SealedSeeds;
import org.jspecify.annotations.Nullable;

/**
 * Draws the panels of a round in the background: reveals the seed, leaves out whoever must recuse, publishes the file, seats
 * the experts. What was computed counts only if the pool and the library are still the same when it is written.
 */
@ApplicationScoped
public class Drawing implements JobWork {

    /** Name of its jobs. */
    static final String KIND = "draw";

    /** Ten times what the largest round should need. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Rolls the step back that shows the seed. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String seed;

        TakenBack(String seed) {
            super("taken back", null, false, false);
            this.seed = seed;
        }
    }

    private final Rounds rounds;
    private final DrawGround ground;
    private final SealedSeeds seeds;
    private final Draws draws;
    private final Seating seating;
    private final Jobs jobs;
    private final History history;
    private final Clock clock;

    Drawing(
            Rounds rounds,
            DrawGround ground,
            SealedSeeds seeds,
            Draws draws,
            Seating seating,
            Jobs jobs,
            History history,
            Clock clock) {
        this.rounds = rounds;
        this.ground = ground;
        this.seeds = seeds;
        this.draws = draws;
        this.seating = seating;
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
    }

    /** Asks for the draw of a round. @throws Problem 409 when the round is not open, or is being drawn */
    Job ask(RoundId id, @Nullable String ifMatch) {
        RoundState.OPEN.require(rounds.forStep(id, ifMatch).state());
        return jobs.ask(KIND, id.value(), "", LIMIT);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * Draws.
     *
     * @throws Problem 409 when the round is not open, or that names the projects and fields that lack experts; the seed then
     *     stays sealed
     */
    @Override
    public JobEffect prepare(JobOrder order, JobProgress progress) {
        progress.at(Text.of("读取专家库和项目", "reading pool and projects"), 0, 0);
        var id = new RoundId(order.subject());
        var before = QuarkusTransaction.requiringNew().call(() -> {
            var round = rounds.get(id);
            RoundState.OPEN.require(round.state());
            return ground.of(round);
        });
        var result = Lottery.draw(before.drawn(unsealed(id), before.panels(), before.handicaps()), progress);
        Shortages.refuse(result.shortages(), before);
        return () -> write(id, before, result);
    }

    /** The seed, by a step that is taken back: nobody else can see it, nor that it was looked at. */
    private String unsealed(RoundId id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var round = rounds.forStep(id, null);
                round.draw();
                rounds.flush();
                throw new TakenBack(seeds.reveal(round));
            });
        } catch (TakenBack seen) {
            return seen.seed;
        }
        throw new IllegalStateException("the step was not taken back");
    }

    private String write(RoundId id, DrawFile before, Lottery.Result result) {
        var round = rounds.forStep(id, null);
        RoundState.OPEN.require(round.state());
        if (!ground.of(round).equals(before)) {
            throw new Problem(
                    DrawProblem.POOL_CHANGED,
                    Text.of(
                            "抽取期间专家库、申报或项目库有变动,未写入任何结果;请重新抽取。",
                            "Experts, declarations or the library changed"
                                    + " during the draw; nothing was written. Draw again."));
        }
        round.draw();
        rounds.flush();
        var file = before.drawn(seeds.reveal(round), result.panels(), result.handicaps());
        var hash = draws.keep(file, clock.instant());
        seating.seat(round, file);
        history.append(
                "round",
                id.value(),
                RoundState.OPEN.name(),
                round.state().name(),
                "%d panels drawn; file SM3 %s".formatted(file.panels().size(), hash));
        return "rounds/" + id + "/draw";
    }
}
