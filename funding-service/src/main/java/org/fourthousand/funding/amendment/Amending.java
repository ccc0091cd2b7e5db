package org.fourthousand.funding.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.funding.amendment.Amendment.Change;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.AwardState;
import org.fourthousand.funding.award.Awarding;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.award.FallingDue;
import org.fourthousand.funding.disbursement.Disbursements;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Entry;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.project.Project;
import org.fourthousand.funding.project.Projects;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Yuan;

/**
 * Changing an issued award (下达调整、撤销). Everything is looked at when it is proposed and again when it is approved, because
 * payments go on in between; the award is locked first, as it is by a request for a payment.
 */
@ApplicationScoped
public class Amending {

    private final Amendments amendments;
    private final Awards awards;
    private final Awarding awarding;
    private final FallingDue fallingDue;
    private final Disbursements disbursements;
    private final Projects projects;
    private final Ledger ledger;
    private final Outbox outbox;
    private final History history;
    private final Signatures signatures;
    private final Clock clock;

    Amending(
            Amendments amendments,
            Awards awards,
            Awarding awarding,
            FallingDue fallingDue,
            Disbursements disbursements,
            Projects projects,
            Ledger ledger,
            Outbox outbox,
            History history,
            Signatures signatures,
            Clock clock) {
        this.amendments = amendments;
        this.awards = awards;
        this.awarding = awarding;
        this.fallingDue = fallingDue;
        this.disbursements = disbursements;
        this.projects = projects;
        this.ledger = ledger;
        this.outbox = outbox;
        this.history = history;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Proposes a change; nothing moves yet. */
    Amendment propose(AwardId id, Change change) {
        var award = awards.locked(id);
        requirePossible(award, change);
        var amendment = new Amendment(award, change, signatures.ofCaller());
        try {
            amendments.persistAndFlush(amendment);
        } catch (PersistenceException refused) {
            throw explained(refused);
        }
        record(award, award.state(), "proposed: " + words(amendment));
        return amendment;
    }

    /** Approves a change: the award is what it says, and the ledger has committed as much. */
    void approve(AwardId id, AmendmentId amendmentId) {
        var award = awards.locked(id);
        var amendment = amendments.locked(id, amendmentId);
        amendment.approve(signatures.ofCaller());
        requireUnchanged(award, amendment);
        requirePossible(award, amendment.change());
        amendments.flush();
        var before = award.state();
        post(award, amendment);
        carryOut(award, amendment);
        outbox.append(amended(award, amendment));
        record(award, before, words(amendment));
    }

    /** Rejects a change. */
    void reject(AwardId id, AmendmentId amendmentId, String why) {
        var award = awards.locked(id);
        var amendment = amendments.locked(id, amendmentId);
        amendment.reject(signatures.ofCaller(), why);
        record(award, award.state(), "not approved: " + words(amendment) + ": " + why);
    }

    private void carryOut(Award award, Amendment amendment) {
        switch (amendment.kind()) {
            case CANCELLATION -> award.cancel(clock.instant());
            case AMOUNT -> {
                award.amend(
                        amendment.amountAfter(),
                        disbursements.inPayment(award.id()),
                        LocalDate.now(clock),
                        amendment.documentNumber().text(),
                        clock.instant());
                fallingDue.check(award);
            }
        }
    }

    private void post(Award award, Amendment amendment) {
        var more = amendment.amountAfter().minus(amendment.amountBefore());
        var entry = Entry.move(
                award.book(),
                more,
                AccountKind.AVAILABLE,
                AccountKind.COMMITTED,
                "amendment:" + amendment.id(),
                "下达变更 " + amendment.documentNumber() + " " + award.beneficiary().projectName());
        ledger.post(entry.at(
                projects.find(award.projectId()).flatMap(Project::place).orElse(null)));
    }

    private void requirePossible(Award award, Change change) {
        if (award.state() != AwardState.ISSUED) {
            throw new Problem(
                    AmendmentProblem.AWARD_NOT_ISSUED,
                    Text.of("该笔资金状态为 %s,只有已下达的可以变更。", "It is %s; only an issued award can be changed.")
                            .with(award.state()));
        }
        var kept = award.kept(disbursements.inPayment(award.id()));
        if (change.amount().compareTo(kept) < 0) {
            throw new Problem(
                    AmendmentProblem.BELOW_WHAT_IS_PAID,
                    Text.of(
                            "请先退回在途支付;已支付的,请调减至已支付金额或通过追回办理。",
                            "Reject what is on its way first; what is paid comes back by recovery only."),
                    List.of(Violation.at(
                            "/amount",
                            Text.of("至少 %s 元(已支付及在途)", "at least %s yuan, which are paid or on their way")
                                    .with(kept))));
        }
        if (change.amount().compareTo(award.amount()) > 0) {
            requireAllowed(award, change.amount());
        }
    }

    private void requireAllowed(Award award, Yuan amount) {
        var most = awarding.mostFor(award);
        if (amount.compareTo(most) > 0) {
            throw new Problem(
                    AmendmentProblem.ABOVE_WHAT_IS_ALLOWED,
                    Text.of("不得超过遴选结果及上限。", "Neither the selection nor a cap is exceeded."),
                    List.of(Violation.of(
                            "/amount", Text.of("至多 %s 元", "at most %s yuan").with(most), "六.3")));
        }
    }

    private static void requireUnchanged(Award award, Amendment amendment) {
        if (!award.amount().equals(amendment.amountBefore())) {
            throw new Problem(
                    AmendmentProblem.AWARD_CHANGED,
                    Text.of("下达金额现为 %s 元,请退回后重新提出。", "The award is %s yuan now; reject this and propose it again.")
                            .with(award.amount()));
        }
    }

    private AwardAmended amended(Award award, Amendment amendment) {
        return new AwardAmended(
                award.projectId().value(),
                award.id().value(),
                award.beneficiary().uscc(),
                award.beneficiary().enterpriseName(),
                award.beneficiary().contactEmail(),
                award.book().fund().code(),
                award.book().year(),
                amendment.amountBefore().amount(),
                amendment.amountAfter().amount(),
                amendment.documentNumber().text(),
                amendment.reason(),
                LocalDate.now(clock));
    }

    private void record(Award award, AwardState before, String why) {
        history.append("award", award.id().value(), before.name(), award.state().name(), why);
    }

    private static String words(Amendment amendment) {
        return "%s %s %s -> %s: %s"
                .formatted(
                        amendment.kind(),
                        amendment.documentNumber(),
                        amendment.amountBefore(),
                        amendment.amountAfter(),
                        amendment.reason());
    }

    private static RuntimeException explained(PersistenceException refused) {
        if (Broken.constraint("award_amendment_one_proposed", refused)
                || Broken.constraint("award_amendment_document_once", refused)) {
            return new Problem(
                    AmendmentProblem.AMENDMENT_REPEATED,
                    Text.of(
                            "有变更待审批,或该文号已用于该笔资金的变更。",
                            "A change waits for its approval, or the document was used for one."));
        }
        return refused;
    }
}
