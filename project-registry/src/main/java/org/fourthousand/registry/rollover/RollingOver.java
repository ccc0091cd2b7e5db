package org.fourthousand.registry.rollover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.registry.library.LibraryProblem;
import org.jspecify.annotations.Nullable;

/** Decides a year's roll-over (滚动实施, clause 五.1): the act and its list are written at once, the work follows. */
@ApplicationScoped
class RollingOver {

    private static final String TYPE = "roll-over";

    private final RollOvers acts;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    RollingOver(RollOvers acts, History history, Callers callers, Clock clock) {
        this.acts = acts;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * What a decision led to.
     *
     * @param act the year's act
     * @param isNew false when the year had one already, which is then answered as it is
     */
    record Decided(RollOver act, boolean isNew) {}

    /**
     * Decides the roll-over of a year: once, whoever asks and however often.
     *
     * @throws Problem 409 when the year has not begun
     */
    Decided decide(int year, @Nullable DocumentNumber documentNumber, String reason) {
        var known = acts.ofYear(year);
        if (known.isPresent()) {
            return new Decided(known.get(), false);
        }
        if (year > LocalDate.now(clock).getYear()) {
            throw new Problem(
                    LibraryProblem.NOT_YET_PAST,
                    Text.of("只能滚动本年度或以前年度。", "Only this year or one before can be rolled over."),
                    List.of(Violation.of("/year", Text.of("该年度尚未开始", "that year has not begun"), "五.1")));
        }
        var list = acts.waiting(year);
        var act = new RollOver(Ids.next(), year, documentNumber, reason, list, callers.current(), clock.instant());
        acts.persistAndFlush(act);
        acts.fix(act, list);
        history.append(
                TYPE,
                act.id(),
                "",
                act.state().name(),
                "%s: %s projects, SM3 %s; %s"
                        .formatted(
                                year, act.listed(), act.listHash(), act.words().zh()));
        return new Decided(act, true);
    }
}
