package org.fourthousand.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.award.AwardState;
import org.fourthousand.funding.award.Awards;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.funding.step.Broken;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;

/** Makes public what is to be awarded (公示): a maker lists proposed awards, a checker publishes the list. */
@ApplicationScoped
class Publicising {

    private final AllocationLists lists;
    private final Awards awards;
    private final FundingParameters parameters;
    private final Signatures signatures;
    private final History history;
    private final Clock clock;

    Publicising(
            AllocationLists lists,
            Awards awards,
            FundingParameters parameters,
            Signatures signatures,
            History history,
            Clock clock) {
        this.lists = lists;
        this.awards = awards;
        this.parameters = parameters;
        this.signatures = signatures;
        this.history = history;
        this.clock = clock;
    }

    /** Lists awards of a fund's year; 409 names each that is not proposed there. */
    AllocationList propose(Book book, DocumentNumber document, Set<UUID> listed) {
        requireProposed(book, listed);
        var list = new AllocationList(book, document, listed, signatures.ofCaller());
        try {
            lists.persistAndFlush(list);
        } catch (PersistenceException refused) {
            throw explained(refused);
        }
        record(list, "", document + ", " + listed.size() + " awards");
        return list;
    }

    /** Publishes a list from today on, for as many working days as the policy says, today being the first. */
    void publish(AllocationList list) {
        var before = list.state();
        requireProposed(list.book(), list.awards());
        var days = parameters.allocationPublicity();
        var today = LocalDate.now(clock);
        list.publish(
                signatures.ofCaller(),
                today,
                WorkCalendar.shipped().plus(today, days.value(), FirstDay.COUNTED),
                days.version().id());
        record(list, before.name(), "until " + list.lastDay());
    }

    /** Rejects a list. */
    void reject(AllocationList list, String why) {
        var before = list.state();
        list.reject(signatures.ofCaller(), why);
        record(list, before.name(), why);
    }

    private void requireProposed(Book book, Set<UUID> listed) {
        var violations = new ArrayList<Violation>();
        for (var id : List.copyOf(listed)) {
            var award = awards.findByIdOptional(id);
            if (award.isEmpty()
                    || !award.get().book().equals(book)
                    || award.get().state() != AwardState.PROPOSED) {
                violations.add(Violation.at(
                        "/awards",
                        Text.of("%s 不是 %s %s 年度的拟下达资金", "%s is no proposed award of %s, year %s")
                                .with(new AwardId(id), book.fund(), book.year())));
            }
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    AllocationProblem.LIST_IMPOSSIBLE,
                    Text.of("请更正所列项目。", "Correct what violations lists."),
                    violations);
        }
    }

    private void record(AllocationList list, String before, String why) {
        history.append(
                "allocation-list", list.id().value(), before, list.state().name(), why);
    }

    private static RuntimeException explained(PersistenceException refused) {
        if (Broken.constraint("allocation_line_once", refused)) {
            return new Problem(
                    AllocationProblem.LIST_REPEATED,
                    Text.of("所列资金中有的已在另一名单中。", "An award of it stands on another list."));
        }
        if (Broken.constraint("allocation_list_document_once", refused)) {
            return new Problem(
                    AllocationProblem.LIST_REPEATED,
                    Text.of("该文号的名单已登记。", "A list by this document is recorded already."));
        }
        return refused;
    }
}
