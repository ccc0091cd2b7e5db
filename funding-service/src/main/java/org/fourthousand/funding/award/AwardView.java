package org.fourthousand.funding.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An award as its readers see it; amounts in yuan. Who signed is for finance and auditors, not for the enterprise.
 *
 * @param selectedAmount what the final list proposed
 * @param amount what is awarded: the same, or less under the caps
 * @param parameters versions of the policy's numbers that were used
 */
@Schema(name = "Award")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardView(
        AwardId id,
        ProjectId projectId,
        UUID roundId,
        String projectName,
        String uscc,
        String enterpriseName,
        FundCode fund,
        int year,
        Yuan selectedAmount,
        Yuan amount,
        DocumentNumber documentNumber,
        AwardState state,
        @Nullable LocalDate issuedOn,
        @Nullable String reason,
        List<GoalView> performanceGoals,
        List<InstalmentView> instalments,
        List<UUID> parameters,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker) {

    /** A performance goal. */
    @Schema(name = "PerformanceGoal")
    public record GoalView(String indicator, String target, String unit) {
        static GoalView of(PerformanceGoal goal) {
            return new GoalView(goal.indicator(), goal.plainTarget(), goal.unit());
        }
    }

    /** An instalment of the plan. */
    @Schema(name = "Instalment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InstalmentView(
            int number,
            Percent percent,
            Yuan amount,
            InstalmentState state,
            @Nullable LocalDate dueOn,
            @Nullable String evidence,
            @Nullable LocalDate paidOn) {
        static InstalmentView of(Instalment instalment) {
            return new InstalmentView(
                    instalment.number(),
                    instalment.percent(),
                    instalment.amount(),
                    instalment.state(),
                    instalment.dueOn(),
                    instalment.evidence(),
                    instalment.paidOn());
        }
    }

    static AwardView of(Award award, boolean withSigners) {
        return new AwardView(
                award.id(),
                award.projectId(),
                award.grounds().roundId(),
                award.beneficiary().projectName(),
                award.beneficiary().uscc(),
                award.beneficiary().enterpriseName(),
                award.book().fund(),
                award.book().year(),
                award.grounds().selectedAmount(),
                award.amount(),
                award.documentNumber(),
                award.state(),
                award.issuedOn(),
                award.reason(),
                award.goals().stream().map(GoalView::of).toList(),
                award.instalments().stream().map(InstalmentView::of).toList(),
                award.parameters(),
                withSigners ? SignatureView.of(award.maker()) : null,
                withSigners ? SignatureView.of(award.checker()) : null);
    }
}
