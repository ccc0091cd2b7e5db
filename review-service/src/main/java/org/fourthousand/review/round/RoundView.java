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
 * @param opensOn first day on which it may open; null for any
 * @param publicityWorkingDays length of the publicity, first day counted
 * @param rubricSource document and clause the rubric comes from
 * @param quotas in the order in which the selection looks at them
 * @param priorityFlags what breaks ties, the first before the second
 * @param blind whether the experts score without the enterprise's name
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
        @Nullable LocalDate opensOn,
        LocalDate scoresDueOn,
        int publicityWorkingDays,
        List<Rubric.Weight> rubric,
        int rubricVersion,
        @Nullable String rubricSource,
        List<Quota> quotas,
        List<PriorityFlag> priorityFlags,
        boolean blind,
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
                round.opensOn(),
                round.scoresDueOn(),
                round.publicityWorkingDays(),
                round.rubric().weights(),
                round.rubricVersion(),
                round.rubricSource(),
                round.quotas().quotas(),
                round.priorityFlags(),
                round.blind(),
                round.candidates(),
                round.commitment(),
                round.openedAt(),
                round.publicityFirstDay(),
                round.publicityLastDay(),
                round.finalisedOn(),
                round.parameters().values());
    }
}
