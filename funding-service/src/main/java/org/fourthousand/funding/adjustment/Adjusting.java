package org.fourthousand.funding.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import org.fourthousand.funding.adjustment.Adjustment.Change;
import org.fourthousand.funding.fund.Funds;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Entry;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Changing a budget (预算调整): proposed, then approved by another person, and only then in the ledger. */
@ApplicationScoped
public class Adjusting {

    /** 1 万亿元, as for a budget. [D] */
    private static final Yuan LARGEST = Yuan.of("1000000000000.00");

    private final Adjustments adjustments;
    private final Funds funds;
    private final CarryingOver carryingOver;
    private final Ledger ledger;
    private final Signatures signatures;
    private final History history;

    Adjusting(
            Adjustments adjustments,
            Funds funds,
            CarryingOver carryingOver,
            Ledger ledger,
            Signatures signatures,
            History history) {
        this.adjustments = adjustments;
        this.funds = funds;
        this.carryingOver = carryingOver;
        this.ledger = ledger;
        this.signatures = signatures;
        this.history = history;
    }

    /** Proposes a change; nothing moves yet. A carry-over is of all that is available, so its amount is not asked for. */
    Adjustment propose(Change asked) {
        var change = asked.kind() == AdjustmentKind.CARRY_OVER ? carryingOver.complete(asked) : asked;
        requirePossible(change);
        var adjustment = new Adjustment(change, signatures.ofCaller());
        try {
            adjustments.persistAndFlush(adjustment);
        } catch (PersistenceException refused) {
            throw explained(refused, change);
        }
        record(adjustment, null, change.document() + " " + change.kind() + " " + change.amount());
        return adjustment;
    }

    /** Approves a change and posts it. */
    void approve(Adjustment adjustment) {
        var before = adjustment.state();
        adjustment.approve(signatures.ofCaller());
        if (adjustment.kind() == AdjustmentKind.CARRY_OVER) {
            carryingOver.requireUnchanged(adjustment);
        }
        adjustments.flush();
        entries(adjustment).forEach(ledger::post);
        if (adjustment.kind() == AdjustmentKind.CARRY_OVER) {
            carryingOver.requireNothingLeft(adjustment);
        }
        record(adjustment, before, adjustment.documentNumber().text());
    }

    /** Rejects a change. */
    void reject(Adjustment adjustment, String why) {
        var before = adjustment.state();
        adjustment.reject(signatures.ofCaller(), why);
        record(adjustment, before, why);
    }

    /** Of two books always the same one first, so that two transfers the other way round do not wait for each other. */
    private static List<Entry> entries(Adjustment change) {
        return switch (change.kind()) {
            case INCREASE -> List.of(entry(change, "", AccountKind.APPROPRIATION, AccountKind.AVAILABLE));
            case DECREASE -> List.of(entry(change, "", AccountKind.AVAILABLE, AccountKind.APPROPRIATION));
            case RECOVERED ->
                List.of(entry(change, "", AccountKind.RECOVERED, AccountKind.AVAILABLE)
                        .at(change.place()));
            case TRANSFER, CARRY_OVER -> both(change);
        };
    }

    private static List<Entry> both(Adjustment change) {
        var target = Objects.requireNonNull(change.target(), "a transfer has its target");
        var out = entry(change, ":out", AccountKind.AVAILABLE, AccountKind.APPROPRIATION);
        var into = Entry.move(
                target,
                change.amount(),
                AccountKind.APPROPRIATION,
                AccountKind.AVAILABLE,
                "adjustment:" + change.id() + ":in",
                out.reason());
        return change.book().fund().code().compareTo(target.fund().code()) <= 0
                ? List.of(out, into)
                : List.of(into, out);
    }

    private static Entry entry(Adjustment change, String suffix, AccountKind from, AccountKind to) {
        return Entry.move(
                change.book(),
                change.amount(),
                from,
                to,
                "adjustment:" + change.id() + suffix,
                "预算调整 " + change.kind() + " " + change.documentNumber());
    }

    private void requirePossible(Change change) {
        if (!change.amount().isPositive() || change.amount().compareTo(LARGEST) > 0) {
            throw impossible(
                    "/amount",
                    Text.of("须大于零且不超过 %s 元", "above zero and at most %s yuan").with(LARGEST));
        }
        var target = change.target();
        if (change.kind() == AdjustmentKind.TRANSFER
                && (target == null || target.fund().equals(change.book().fund()))) {
            throw impossible("/toFund", Text.of("调剂须指明另一项专项资金", "a transfer names another fund"));
        }
        if (change.kind() != AdjustmentKind.TRANSFER && change.kind() != AdjustmentKind.CARRY_OVER && target != null) {
            throw impossible("/toFund", Text.of("仅调剂须填写", "for a transfer only"));
        }
        if (change.place() != null
                && (change.kind() != AdjustmentKind.RECOVERED || change.place().isCounty())) {
            throw impossible(
                    "/place", Text.of("仅追回资金重新安排时填写市州或省", "a prefecture or the province, for recovered money only"));
        }
        funds.named(change.book().fund());
        if (change.kind() == AdjustmentKind.INCREASE) {
            funds.requireBudgeted(change.book().fund(), change.book().year(), "/fund");
        }
        if (target != null) {
            funds.requireBudgeted(target.fund(), target.year(), "/toFund");
        }
    }

    private void record(Adjustment adjustment, @Nullable Object before, String why) {
        history.append(
                "budget-adjustment",
                adjustment.id().value(),
                before == null ? "" : before.toString(),
                adjustment.state().name(),
                why);
    }

    private static Problem impossible(String pointer, Text why) {
        return new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("调整有误。", "The adjustment is not possible."),
                List.of(Violation.at(pointer, why)));
    }

    private static RuntimeException explained(PersistenceException refused, Change change) {
        return switch (Objects.requireNonNullElse(Broken.constraint(refused), "")) {
            case "adjustment_document_once" ->
                new Problem(
                        AdjustmentProblem.ADJUSTMENT_REPEATED,
                        Text.of("%s 的同类调整已登记。", "An adjustment of this kind by %s is recorded already.")
                                .with(change.document()));
            case "adjustment_carries_once" -> CarryingOver.already(change.book());
            default -> refused;
        };
    }
}
