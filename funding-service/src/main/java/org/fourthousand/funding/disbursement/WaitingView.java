package org.fourthousand.funding.disbursement;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a payment waits, in words.
 *
 * @param state how far it is
 * @param next what comes next and who does it
 * @param obstacles what refuses that step now; empty when nothing does
 */
@Schema(name = "WaitingPayment")
public record WaitingView(DisbursementState state, String next, List<ObstacleView> obstacles) {

    /**
     * One reason.
     *
     * @param problem as what it refuses
     * @param words why, and what ends it
     * @param clause of the rule
     */
    @Schema(name = "PaymentObstacle")
    public record ObstacleView(
            DisbursementProblem problem,
            String words,
            @Nullable String clause) {}

    static WaitingView of(DisbursementState state, List<Obstacle> obstacles, List<Locale> languages) {
        return new WaitingView(
                state,
                next(state).in(languages),
                obstacles.stream()
                        .map(each ->
                                new ObstacleView(each.problem(), each.words().in(languages), each.clause()))
                        .toList());
    }

    private static Text next(DisbursementState state) {
        return switch (state) {
            case REQUESTED -> Text.of("等待复核岗复核", "a checker reviews it");
            case REVIEWED -> Text.of("等待审批岗审批", "a releaser approves it");
            case AWAITING_SECOND_APPROVAL ->
                Text.of("金额达到分级审批标准,等待第二位审批人审批", "the total has reached a threshold: a second releaser approves it");
            case AWAITING_THIRD_APPROVAL ->
                Text.of("金额达到分级审批标准,等待第三位审批人审批", "the total has reached a threshold: a third releaser approves it");
            case APPROVED -> Text.of("等待支令", "a releaser orders it");
            case ORDERED -> Text.of("已支令,等待银行回执", "it is ordered; the bank answers");
            case PAID, RETURNED, REJECTED -> Text.of("已办结", "nothing: it is over");
        };
    }
}
