package org.fourthousand.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.ledger.Entry;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.funding.subject.Subjects;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;

/** Giving a fund its money for a year (安排预算): proposed, then approved by another person, and only then in the ledger. */
@ApplicationScoped
public class Budgeting {

    /** 1 万亿元: far above any fund, far below where sums of a book could leave NUMERIC(18,2). [D] */
    private static final Yuan LARGEST = Yuan.of("1000000000000.00");

    private final Funds funds;
    private final Budgets budgets;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Signatures signatures;
    private final History history;

    Budgeting(Funds funds, Budgets budgets, Subjects subjects, Ledger ledger, Signatures signatures, History history) {
        this.funds = funds;
        this.budgets = budgets;
        this.subjects = subjects;
        this.ledger = ledger;
        this.signatures = signatures;
        this.history = history;
    }

    /** Proposes a line; nothing is available from it yet. */
    Budget propose(Book book, Yuan amount, DocumentNumber document, String subjectCode) {
        if (!amount.isPositive() || amount.compareTo(LARGEST) > 0) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("预算金额有误。", "The amount is not possible."),
                    List.of(Violation.at(
                            "/amount",
                            Text.of("须大于零且不超过 %s 元", "above zero and at most %s yuan")
                                    .with(LARGEST))));
        }
        funds.requireBudgeted(book.fund(), book.year(), "/fund");
        subjects.require(book.year(), subjectCode);
        var budget = new Budget(BudgetId.next(), book, amount, document, subjectCode, signatures.ofCaller());
        try {
            budgets.persistAndFlush(budget);
        } catch (PersistenceException refused) {
            throw explained(refused, document);
        }
        history.append("budget", budget.id().value(), "", budget.state().name(), document + " " + amount);
        return budget;
    }

    /** Approves a line and posts it: from now on it can be awarded. */
    void approve(Budget budget) {
        var before = budget.state();
        budget.approve(signatures.ofCaller());
        ledger.post(Entry.move(
                budget.book(),
                budget.amount(),
                AccountKind.APPROPRIATION,
                AccountKind.AVAILABLE,
                "budget:" + budget.id(),
                "预算 " + budget.documentNumber()));
        history.append(
                "budget",
                budget.id().value(),
                before.name(),
                budget.state().name(),
                budget.documentNumber().text());
    }

    /** Rejects a line. */
    void reject(Budget budget, String why) {
        var before = budget.state();
        budget.reject(signatures.ofCaller(), why);
        history.append(
                "budget", budget.id().value(), before.name(), budget.state().name(), why);
    }

    private static RuntimeException explained(PersistenceException refused, DocumentNumber document) {
        if (Broken.constraint("budget_document_once", refused)) {
            return new Problem(
                    FundProblem.BUDGET_DOCUMENT_REPEATED,
                    Text.of("%s 已在该资金该年度登记。", "%s is recorded for this fund and year already.")
                            .with(document));
        }
        return refused;
    }
}
