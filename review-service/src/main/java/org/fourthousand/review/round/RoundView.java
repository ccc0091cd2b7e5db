package org.fourthousand.review.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A round, open to everybody from its opening on (决策公开, clause 六.5).
 *
 * @param budget envelope, yuan
 * @param threshold lowest official score that may be selected, points
 * @param panelMinimum fewest submitted sheets that make an official score
 * @param capPercent most support, percent of total investment
 * @param capAmount most support, yuan
 * @param recusalYears how many years an employment keeps an expert from an enterprise
 * @param candidates projects that take part
 * @param commitment SM3 commitment to the sealed seed, from the opening on
 * @param publicityFirstDay counted
 * @param parameters the versions of the policy's numbers used
 */
@Schema(name = "Round")
public record RoundView(
        RoundId id,
        int year,
        String fund,
        RoundState state,
        Yuan budget,
        Percent threshold,
        int panelSize,
        int panelMinimum,
        int maxProjectsPerExpert,
        Percent capPercent,
        Yuan capAmount,
        int recusalYears,
        LocalDate scoresDueOn,
        List<Rubric.Weight> rubric,
        int rubricVersion,
        int candidates,
        @Nullable String commitment,
        @Nullable Instant openedAt,
        @Nullable LocalDate publicityFirstDay,
        @Nullable LocalDate publicityLastDay,
        @Nullable LocalDate finalisedOn,
        List<PolicyValue> parameters) {

    /** The view of a round. */
    public static RoundView of(SelectionRound round) {
        return new RoundView(
                round.id(),
                round.year(),
                round.fund(),
                round.state(),
                round.budget(),
                round.threshold(),
                round.panelSize(),
                round.panelMinimum(),
                round.maxProjectsPerExpert(),
                round.capPercent(),
                round.capAmount(),
                round.recusalYears(),
                round.scoresDueOn(),
                round.rubric().weights(),
                round.rubricVersion(),
                round.candidates(),
                round.commitment(),
                round.openedAt(),
                round.publicityFirstDay(),
                round.publicityLastDay(),
                round.finalisedOn(),
                round.parameters().values());
    }
}
