package org.fourthousand.funding.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.funding.RecoveryOrdered;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Asking money back (追回): opened by one person, which holds payments at once; ordered, withdrawn or closed by another. The
 * database holds the same: never more than was paid, never a fine outside its range.
 */
@ApplicationScoped
class RecoveryCases {

    private static final String LAW = "财政违法行为处罚处分条例 14";

    private final Recoveries recoveries;
    private final Awards awards;
    private final FundingParameters parameters;
    private final Outbox outbox;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    RecoveryCases(
            Recoveries recoveries,
            Awards awards,
            FundingParameters parameters,
            Outbox outbox,
            Signatures signatures,
            History history,
            Clock clock) {
        this.recoveries = recoveries;
        this.awards = awards;
        this.parameters = parameters;
        this.outbox = outbox;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    /** Opens a case about an award; from here on nothing is paid to its enterprise. */
    Recovery open(AwardId awardId, Accusation accusation) {
        var award = awards.locked(awardId);
        requirePaid(award, accusation);
        var recovery = new Recovery(award, accusation, fine(accusation), signatures.ofCaller());
        recoveries.persistAndFlush(recovery);
        record(recovery, "", accusation.ground() + " " + accusation.documentNumber() + " " + accusation.amount());
        return recovery;
    }

    /** Orders it; the rest of the enterprise's payments go on, less what it owes. */
    void order(Recovery recovery, DocumentNumber document) {
        var before = recovery.state();
        var today = LocalDate.now(clock);
        recovery.order(signatures.ofCaller(), document, today);
        outbox.append(new RecoveryOrdered(
                recovery.projectId().value(),
                recovery.awardId().value(),
                recovery.id().value(),
                recovery.amount().amount(),
                recovery.ground().words().zh() + ":" + recovery.finding(),
                today));
        if (recovery.blacklist()) {
            outbox.append(blacklisted(recovery, document, today));
        }
        record(recovery, before.name(), document.text());
    }

    /** Withdraws it as unfounded; whatever it held goes on. */
    void withdraw(Recovery recovery, String why) {
        var before = recovery.state();
        if (recovery.recovered().plus(recovery.reserved()).isPositive()) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of(
                            "已有资金追回或正在抵扣,不能撤销。",
                            "Something came back or is being set off; it cannot be withdrawn any more."));
        }
        recovery.withdraw(signatures.ofCaller(), why);
        record(recovery, before.name(), why);
    }

    /** Closes it; what did not come back is written off by document only. */
    void close(Recovery recovery, String why, @Nullable DocumentNumber writeOff) {
        var before = recovery.state();
        var isWhole = recovery.owed().isZero()
                && recovery.fineReceived().equals(recovery.fine().fine());
        if (recovery.state().isOrdered() && (recovery.reserved().isPositive() || (!isWhole && writeOff == null))) {
            throw new Problem(
                    RecoveryProblem.NOT_RECOVERED,
                    Text.of(
                                    "尚欠 %s 元(其中抵扣在途 %s 元),罚款尚欠 %s 元;未全部追回的须凭核销文号结案,且无在途抵扣。",
                                    "Still owed: %s yuan (%s of them being set off), and %s yuan of the fine. What did not come back is written off by document, and nothing may be on its way.")
                            .with(
                                    recovery.owed(),
                                    recovery.reserved(),
                                    recovery.fine().fine().minus(recovery.fineReceived())));
        }
        recovery.close(signatures.ofCaller(), why, writeOff);
        record(recovery, before.name(), writeOff == null ? why : why + " " + writeOff);
    }

    private void requirePaid(Award award, Accusation accusation) {
        var left = award.paid().minus(recoveries.askedBack(award.id()));
        if (accusation.amount().compareTo(left) > 0) {
            throw new Problem(
                    RecoveryProblem.MORE_THAN_PAID,
                    Text.of("请核对追回金额。", "Look at the amount again."),
                    List.of(Violation.of(
                            "/amount",
                            Text.of(
                                            "至多 %s 元:已付 %s 元,其余已在追回",
                                            "at most %s yuan: %s were paid, the rest is asked back already")
                                    .with(left, award.paid()),
                            LAW)));
        }
    }

    private Fine fine(Accusation accusation) {
        var percent = accusation.finePercent();
        if (percent == null) {
            return Fine.NONE;
        }
        var range = accusation
                .ground()
                .fineRange(parameters)
                .orElseThrow(() -> outOfRange(Text.of("该事由不处罚款", "no fine goes with this ground")));
        if (!range.value().contains(percent)) {
            throw outOfRange(Text.of("须在 %s%% 至 %s%% 之间", "between %s %% and %s %%")
                    .with(range.value().from(), range.value().to()));
        }
        return Fine.of(accusation.amount(), percent, range.version().id());
    }

    private EnterpriseBlacklisted blacklisted(Recovery recovery, DocumentNumber document, LocalDate today) {
        var enterprise = awards.locked(recovery.awardId()).beneficiary();
        return new EnterpriseBlacklisted(
                recovery.projectId().value(),
                recovery.awardId().value(),
                recovery.id().value(),
                recovery.uscc(),
                enterprise.enterpriseName(),
                recovery.ground().name(),
                recovery.finding(),
                document.text(),
                today);
    }

    private void record(Recovery recovery, String before, String why) {
        history.append(
                "recovery", recovery.id().value(), before, recovery.state().name(), why);
    }

    private static Problem outOfRange(Text message) {
        return new Problem(
                RecoveryProblem.FINE_OUT_OF_RANGE,
                Text.of("请按法定幅度确定罚款。", "Choose a fine within the range of the law."),
                List.of(Violation.of("/finePercent", message, LAW)));
    }
}
