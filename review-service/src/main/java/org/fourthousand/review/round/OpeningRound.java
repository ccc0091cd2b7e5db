package org.fourthousand.review.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.library.LibraryProjects;
import org.jspecify.annotations.Nullable;

/** Opens a round: freezes it, takes the fund's projects in the library as candidates, seals the seed of the draw. */
@ApplicationScoped
public class OpeningRound {

    private final Rounds rounds;
    private final Candidates candidates;
    private final LibraryProjects library;
    private final SealedSeeds seeds;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    OpeningRound(
            Rounds rounds,
            Candidates candidates,
            LibraryProjects library,
            SealedSeeds seeds,
            History history,
            Outbox outbox,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.library = library;
        this.seeds = seeds;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @throws Problem 403 when the caller handled one of the projects; 409 when there is none, when they cannot meet a
     *     minimum even if all were selected, before its day, or when it is open already
     */
    SelectionRound open(RoundId id, @Nullable String ifMatch) {
        var round = rounds.forStep(id, ifMatch);
        RoundState.DRAFT.require(round.state());
        refuseBeforeItsDay(round);
        var engaged = candidates.engaged();
        var taken = library.inLibrary(round.fund()).stream()
                .filter(project -> !engaged.contains(project.id()))
                .map(project -> new Candidate(round, project))
                .toList();
        if (taken.isEmpty()) {
            throw new Problem(
                    RoundProblem.NO_CANDIDATES,
                    Text.of("库中没有申报 %s 的在库项目。", "The library holds no project for %s.")
                            .with(round.fund()));
        }
        candidates.refuseTheirHandlers(taken);
        refuseHopelessQuotas(round, taken);
        candidates.persist(taken);
        var commitment =
                seeds.seal(round, taken.stream().map(Candidate::projectId).toList());
        var at = clock.instant();
        round.open(taken.size(), commitment, at);
        rounds.flush();
        history.append(
                "round",
                id.value(),
                RoundState.DRAFT.name(),
                round.state().name(),
                "opened over %d projects; commitment SM3 %s".formatted(taken.size(), commitment));
        outbox.append(new RoundOpened(
                id.value(), round.year(), round.fund(), round.budget().amount(), at));
        return round;
    }

    private void refuseBeforeItsDay(SelectionRound round) {
        var opensOn = round.opensOn();
        if (opensOn != null && LocalDate.now(clock).isBefore(opensOn)) {
            throw new Problem(
                    RoundProblem.OPENS_LATER,
                    Text.of("本轮自 %s 起启动。", "The round opens on %s.").with(opensOn));
        }
    }

    private static void refuseHopelessQuotas(SelectionRound round, List<Candidate> taken) {
        var hopeless = round.quotas().hopeless(round, taken);
        if (!hopeless.isEmpty()) {
            throw new Problem(
                    RoundProblem.QUOTA_HOPELESS,
                    Text.of("请先调整指标,或待更多项目入库。", "Change the quotas first, or wait for more projects of the library."),
                    hopeless);
        }
    }
}
