package org.fourthousand.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.award.FallingDue;
import org.fourthousand.funding.award.Instalment;
import org.fourthousand.funding.award.InstalmentState;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Entry;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.recovery.Offsetting;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Bringing an instalment to the bank (拨付): requested, reviewed, approved and ordered, each by whom the rules allow. */
@ApplicationScoped
public class Disbursing {

    private final Disbursements disbursements;
    private final Awards awards;
    private final FallingDue fallingDue;
    private final PaymentConditions conditions;
    private final FundingParameters parameters;
    private final Offsetting offsetting;
    private final Event<KeptBackWhole> keptBackWhole;
    private final Ledger ledger;
    private final Signatures signatures;
    private final History history;

    Disbursing(
            Disbursements disbursements,
            Awards awards,
            FallingDue fallingDue,
            PaymentConditions conditions,
            FundingParameters parameters,
            Offsetting offsetting,
            Event<KeptBackWhole> keptBackWhole,
            Ledger ledger,
            Signatures signatures,
            History history) {
        this.disbursements = disbursements;
        this.awards = awards;
        this.fallingDue = fallingDue;
        this.conditions = conditions;
        this.parameters = parameters;
        this.offsetting = offsetting;
        this.keptBackWhole = keptBackWhole;
        this.ledger = ledger;
        this.signatures = signatures;
        this.history = history;
    }

    /** Requests the payment of a due instalment; one payment of it at a time. */
    Disbursement request(AwardId awardId, int number) {
        var award = awards.locked(awardId);
        var instalment =
                award.instalment(number).orElseThrow(() -> Problem.notFound("instalment", awardId + "/" + number));
        fallingDue.check(award);
        requireDue(award, instalment);
        conditions.requireFree(award.projectId(), award.beneficiary().uscc());
        var disbursement = new Disbursement(award, instalment, conditions.payeeOf(award), signatures.ofCaller());
        try {
            disbursements.persistAndFlush(disbursement);
        } catch (PersistenceException refused) {
            throw explained(refused);
        }
        history.append(
                "disbursement",
                disbursement.id().value(),
                "",
                disbursement.state().name(),
                "instalment " + number + " of award " + awardId + ", " + disbursement.amount());
        return disbursement;
    }

    /** Reviews it (复核). */
    void review(Disbursement disbursement) {
        step(disbursement, "reviewed", () -> disbursement.review(signatures.ofCaller()));
    }

    /** Approves it (审批); from the thresholds on, this is done twice or three times, each by another person. */
    void approve(Disbursement disbursement) {
        step(disbursement, "approved", () -> {
            if (disbursement.awaitsFurtherApproval()) {
                disbursement.approveFurther(signatures.ofCaller());
            } else {
                disbursement.approve(signatures.ofCaller(), tiers(disbursement));
            }
            conditions.requireFree(disbursement.projectId(), disbursement.uscc());
        });
    }

    /**
     * Orders it at the bank (支令): from here the money is no longer to be committed elsewhere. What the enterprise owes is kept
     * back (抵扣); where that is all, the payment is settled at once.
     */
    void order(Disbursement disbursement) {
        orderAndKeepBack(disbursement);
        if (disbursement.netAmount().isZero()) {
            keptBackWhole.fire(new KeptBackWhole(disbursement));
        }
    }

    private void orderAndKeepBack(Disbursement disbursement) {
        step(disbursement, "ordered", () -> {
            conditions.requireFree(disbursement.projectId(), disbursement.uscc());
            conditions.requirePayable(disbursement);
            disbursement.order(signatures.ofCaller());
            flushOrder();
            disbursement.keepBack(
                    offsetting.reserve(disbursement.uscc(), disbursement.id().value(), disbursement.amount()));
            ledger.post(Entry.move(
                    disbursement.book(),
                    disbursement.amount(),
                    AccountKind.COMMITTED,
                    AccountKind.ORDERED,
                    "order:" + disbursement.id(),
                    "支令 " + disbursement.id()));
        });
    }

    /** Sends it back. */
    void reject(Disbursement disbursement, String why) {
        step(disbursement, why, () -> disbursement.reject(signatures.ofCaller(), why));
    }

    /** What has come in between is found by the database. */
    private void flushOrder() {
        try {
            disbursements.flush();
        } catch (PersistenceException refused) {
            if (Broken.constraint("order_is_free", refused)) {
                throw new Problem(
                        DisbursementProblem.PAYMENTS_HELD, Text.of("该笔拨款刚被暂停。", "The payment has just been held."));
            }
            if (Broken.constraint("order_goes_to_the_payee", refused)) {
                throw new Problem(
                        DisbursementProblem.PAYEE_NOT_CONFIRMED,
                        Text.of("收款账户刚变更。", "The payee's account has just changed."));
            }
            throw refused;
        }
    }

    private ApprovalTiers tiers(Disbursement disbursement) {
        var awarded = awards.issuedTo(disbursement.uscc(), disbursement.book());
        var basis = awarded.compareTo(disbursement.amount()) < 0 ? disbursement.amount() : awarded;
        var tiers = new ApprovalTiers(basis, parameters.secondApprovalThreshold(), parameters.thirdApprovalThreshold());
        if (!tiers.areInOrder()) {
            throw new Problem(
                    CommonProblem.POLICY_MISSING,
                    Text.of(
                            "third-approval-threshold 低于 second-approval-threshold,请管理员更正。",
                            "third-approval-threshold lies below second-approval-threshold; ask the administrator to correct it."));
        }
        return tiers;
    }

    private void step(Disbursement disbursement, String why, Runnable change) {
        var before = disbursement.state();
        change.run();
        history.append(
                "disbursement",
                disbursement.id().value(),
                before.name(),
                disbursement.state().name(),
                why);
    }

    private static void requireDue(Award award, Instalment instalment) {
        if (instalment.state() != InstalmentState.DUE) {
            throw new Problem(
                    DisbursementProblem.INSTALMENT_NOT_DUE,
                    Text.of("下达 %s(%s)第 %s 期状态为 %s。", "Instalment %3$s of award %1$s (%2$s) is %4$s.")
                            .with(award.documentNumber(), award.state(), instalment.number(), instalment.state()));
        }
    }

    private static RuntimeException explained(PersistenceException refused) {
        if (Broken.constraint("disbursement_one_live_per_instalment", refused)) {
            return new Problem(
                    DisbursementProblem.INSTALMENT_IN_PAYMENT,
                    Text.of("同一期资金只能有一笔在途。", "Only one payment of an instalment at a time."));
        }
        return refused;
    }
}
