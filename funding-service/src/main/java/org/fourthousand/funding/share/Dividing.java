package org.fourthousand.funding.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fourthousand.funding.fund.Funds;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.DocumentNumber;

/** Dividing a fund's year among places (切块下达): proposed, then approved by another person, and from then on a limit. */
@ApplicationScoped
public class Dividing {

    private final SharePlans plans;
    private final Funds funds;
    private final Ledger ledger;
    private final Signatures signatures;
    private final History history;

    Dividing(SharePlans plans, Funds funds, Ledger ledger, Signatures signatures, History history) {
        this.plans = plans;
        this.funds = funds;
        this.ledger = ledger;
        this.signatures = signatures;
        this.history = history;
    }

    /** Proposes a plan; nothing is limited by it yet. */
    SharePlan propose(Book book, DocumentNumber document, List<ShareLine> lines) {
        funds.requireBudgeted(book.fund(), book.year(), "/fund");
        requirePlaces(lines);
        var plan = new SharePlan(book, document, lines, signatures.ofCaller());
        try {
            plans.persistAndFlush(plan);
        } catch (PersistenceException refused) {
            if (Broken.constraint("share_plan_document_once", refused)) {
                throw new Problem(
                        CommonProblem.CONFLICT,
                        Text.of("%s 的分配方案已登记。", "A plan by %s is recorded already.")
                                .with(document));
            }
            throw refused;
        }
        history.append(
                "share-plan", plan.id().value(), "", plan.state().name(), document + " " + lines.size() + " places");
        return plan;
    }

    /**
     * Approves a plan; it replaces the one before.
     *
     * @throws Problem 409 when a place was promised more than its share, or more is divided than there is
     */
    void approve(SharePlan plan) {
        var before = plan.state();
        plan.approve(signatures.ofCaller());
        try {
            plans.flush();
        } catch (PersistenceException refused) {
            throw ledger.explained(refused, plan.book(), "分配方案 " + plan.documentNumber());
        }
        history.append(
                "share-plan",
                plan.id().value(),
                before.name(),
                plan.state().name(),
                plan.documentNumber().text());
    }

    /** Rejects a plan. */
    void reject(SharePlan plan, String why) {
        var before = plan.state();
        plan.reject(signatures.ofCaller(), why);
        history.append(
                "share-plan", plan.id().value(), before.name(), plan.state().name(), why);
    }

    private static void requirePlaces(List<ShareLine> lines) {
        var faults = new ArrayList<Violation>();
        var seen = new HashSet<Division>();
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            if (!line.place().isPrefecture() && line.place().kind() != Division.Kind.PROVINCE) {
                faults.add(Violation.at("/shares/" + place, Text.of("须为市州或省", "a prefecture or the province")));
            } else if (!seen.add(line.place())) {
                faults.add(Violation.at("/shares/" + place, Text.of("重复", "named twice")));
            }
            if (line.amount().isNegative()) {
                faults.add(Violation.at("/shares/" + place, Text.of("金额不得为负", "not below zero")));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, Text.of("分配方案有误。", "The plan is not possible."), faults);
        }
    }
}
