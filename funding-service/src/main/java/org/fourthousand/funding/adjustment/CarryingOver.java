package org.fourthousand.funding.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.funding.adjustment.Adjustment.Change;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.funding.ledger.Reservations;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;

/**
 * The rules of a carry-over (结转): after the year's end, once, and of everything that is available; what is committed stays
 * in its book, and what is only reserved is decided first.
 */
@ApplicationScoped
class CarryingOver {

    private final Ledger ledger;
    private final Reservations reservations;
    private final Clock clock;

    CarryingOver(Ledger ledger, Reservations reservations, Clock clock) {
        this.ledger = ledger;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** The carry-over with its amount and target. */
    Change complete(Change asked) {
        var book = asked.book();
        if (LocalDate.now(clock).getYear() <= book.year()) {
            throw new Problem(
                    AdjustmentProblem.YEAR_NOT_OVER,
                    Text.of("%s 年度结束后方可结转。", "Carry over when %s has ended.").with(book.year()));
        }
        requireNothingReserved(book);
        var available = available(book);
        if (!available.isPositive()) {
            throw new Problem(
                    AdjustmentProblem.NOTHING_TO_CARRY,
                    Text.of("%s %s 年度可用余额为零。", "Nothing of fund %s, year %s is available.")
                            .with(book.fund(), book.year()));
        }
        return new Change(
                asked.kind(),
                book,
                new Book(book.fund(), book.year() + 1),
                asked.place(),
                available,
                asked.document(),
                asked.reason());
    }

    /** What was proposed is still what is available, and nothing is reserved. */
    void requireUnchanged(Adjustment adjustment) {
        requireNothingReserved(adjustment.book());
        if (!available(adjustment.book()).equals(adjustment.amount())) {
            throw changed(adjustment);
        }
    }

    /** Asked within the transaction that posted it, and holds the book: what came in meanwhile shows. */
    void requireNothingLeft(Adjustment adjustment) {
        if (available(adjustment.book()).isPositive()) {
            throw changed(adjustment);
        }
    }

    static Problem already(Book book) {
        return new Problem(
                AdjustmentProblem.CARRIED_OVER,
                Text.of("%s %s 年度已提出或完成结转。", "Fund %s, year %s is carried over, or about to be.")
                        .with(book.fund(), book.year()));
    }

    private void requireNothingReserved(Book book) {
        if (reservations.anyPending(book)) {
            throw new Problem(
                    AdjustmentProblem.RESERVATIONS_PENDING,
                    Text.of(
                                    "请先下达、退回 %s %s 年度的拟下达资金,或待其到期。",
                                    "Issue or reject the proposed awards of fund %s, year %s first, or let them expire.")
                            .with(book.fund(), book.year()));
        }
    }

    private static Problem changed(Adjustment adjustment) {
        return new Problem(
                AdjustmentProblem.CARRY_OVER_CHANGED,
                Text.of("提出时为 %s 元;请退回后重新提出。", "It was %s yuan when proposed; reject it and propose it anew.")
                        .with(adjustment.amount()));
    }

    private Yuan available(Book book) {
        return ledger.balances(book).getOrDefault(AccountKind.AVAILABLE, Yuan.ZERO);
    }
}
