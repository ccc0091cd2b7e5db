package org.fourthousand.funding.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.project.EvidenceArrived;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.DocumentNumber;

/** Evaluating what an award achieved (绩效评价): what one records opens nothing before another has confirmed it. */
@ApplicationScoped
class Evaluating {

    private final Evaluations evaluations;
    private final Event<EvidenceArrived> evidence;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    Evaluating(
            Evaluations evaluations,
            Event<EvidenceArrived> evidence,
            Signatures signatures,
            History history,
            Clock clock) {
        this.evaluations = evaluations;
        this.evidence = evidence;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    Evaluation record(
            Award award, EvaluationResult result, String finding, DocumentNumber document, LocalDate evaluatedOn) {
        requirePossible(award, evaluatedOn);
        var evaluation = new Evaluation(award, result, finding, document, evaluatedOn, signatures.ofCaller());
        try {
            evaluations.persistAndFlush(evaluation);
        } catch (PersistenceException refused) {
            throw explained(refused);
        }
        record(evaluation, "", result + " " + document);
        return evaluation;
    }

    void confirm(Evaluation evaluation) {
        var before = evaluation.state();
        evaluation.confirm(signatures.ofCaller());
        evaluations.flush();
        record(evaluation, before.name(), evaluation.result() + " " + evaluation.documentNumber());
        evidence.fire(new EvidenceArrived(evaluation.projectId()));
    }

    void reject(Evaluation evaluation, String why) {
        var before = evaluation.state();
        evaluation.reject(signatures.ofCaller(), why);
        record(evaluation, before.name(), why);
    }

    private void requirePossible(Award award, LocalDate evaluatedOn) {
        var paidOn = award.firstPaidOn()
                .orElseThrow(() -> new Problem(
                        EvaluationProblem.NOTHING_TO_EVALUATE,
                        Text.of("首期资金支付后再评价。", "Evaluate when the first instalment has been paid.")));
        if (evaluatedOn.isBefore(paidOn) || evaluatedOn.isAfter(LocalDate.now(clock))) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("评价日期有误。", "The day of the evaluation is not possible."),
                    List.of(Violation.at(
                            "/evaluatedOn",
                            Text.of("须在首期支付日 %s 至今日之间", "between the first payment on %s and today")
                                    .with(paidOn))));
        }
    }

    private void record(Evaluation evaluation, String before, String why) {
        history.append(
                "evaluation",
                evaluation.id().value(),
                before,
                evaluation.state().name(),
                why);
    }

    private static RuntimeException explained(PersistenceException refused) {
        if (Broken.constraint("evaluation_one_waiting", refused)) {
            return new Problem(
                    EvaluationProblem.EVALUATION_WAITING,
                    Text.of("请先确认或退回上一份评价。", "Confirm or reject the one before first."));
        }
        if (Broken.constraint("evaluation_document_once", refused)) {
            return new Problem(
                    EvaluationProblem.EVALUATION_DOCUMENT_USED,
                    Text.of("请核对文号。", "Look at the document's number again."));
        }
        return refused;
    }
}
