package org.fourthousand.review.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.review.conflict.Conflicts;
import org.fourthousand.review.expert.ActingExpert;
import org.fourthousand.review.expert.ExpertStatus;
import org.fourthousand.review.expert.Experts;
import org.fourthousand.review.round.RoundState;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/** An expert fills a sheet and hands it in; both only for their own seat, in time, and without a tie to the enterprise. */
@ApplicationScoped
public class Scoring {

    private final Assignments assignments;
    private final Scoresheets sheets;
    private final ActingExpert actingExpert;
    private final Experts experts;
    private final Conflicts conflicts;
    private final Turns turns;
    private final History history;
    private final Clock clock;

    Scoring(
            Assignments assignments,
            Scoresheets sheets,
            ActingExpert actingExpert,
            Experts experts,
            Conflicts conflicts,
            Turns turns,
            History history,
            Clock clock) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.actingExpert = actingExpert;
        this.experts = experts;
        this.conflicts = conflicts;
        this.turns = turns;
        this.history = history;
        this.clock = clock;
    }

    /** The caller's own sheet, with its seat. */
    public ScoresheetView read(AssignmentId id) {
        return ScoresheetView.of(assignments.own(actingExpert.id(), id), sheets.get(id));
    }

    /**
     * Saves a draft.
     *
     * @throws Problem 404 for another's seat; 428 or 412 unless the caller names the present version; 409 once it is locked,
     *     void, late or the round is ranked; 422 when the marks do not fit the rubric
     */
    public ScoresheetView save(AssignmentId id, @Nullable String ifMatch, List<Mark> marks) {
        var seat = openSeat(id);
        var sheet = sheets.get(id);
        Revisions.require(ifMatch, sheet.version());
        sheet.write(Marks.of(marks, seat.round().rubric()));
        sheets.flush();
        return ScoresheetView.of(seat, sheet);
    }

    /**
     * Hands the sheet in and locks it.
     *
     * @throws Problem as {@link #save}; 422 while a mark is missing; 409 when the expert has a tie to the enterprise by now
     */
    ScoresheetView submit(AssignmentId id, @Nullable String ifMatch) {
        var seat = openSeat(id);
        var sheet = sheets.get(id);
        Revisions.allow(ifMatch, sheet.version());
        sheet.marks().requireComplete(seat.round().rubric());
        refuseTies(seat);
        var before = seat.assignment().state();
        sheet.lock(clock.instant());
        seat.assignment().submit();
        sheets.flush();
        history.append(
                "assignment",
                id.value(),
                before.name(),
                seat.assignment().state().name(),
                "scoresheet submitted");
        return ScoresheetView.of(seat, sheet);
    }

    private OwnSeat openSeat(AssignmentId id) {
        var expert = actingExpert.id();
        turns.besideOthersAtRoundOf(id.value());
        var seat = assignments.own(expert, id);
        RoundState.DRAWN.require(seat.round().state());
        if (seat.assignment().state() != AssignmentState.DRAWN) {
            throw seat.assignment().state().refusal();
        }
        if (LocalDate.now(clock).isAfter(seat.round().scoresDueOn())) {
            throw new Problem(
                    ScoringProblem.SCORES_LATE,
                    Text.of("评分截止日为 %s。", "Scores were due on %s.")
                            .with(seat.round().scoresDueOn()));
        }
        return seat;
    }

    private void refuseTies(OwnSeat seat) {
        var expert = experts.withTies(seat.assignment().expertId());
        if (expert.status() != ExpertStatus.ACTIVE) {
            throw new Problem(
                    ScoringProblem.EXPERT_INACTIVE,
                    Text.of(
                                    "您的专家资格处于 %s,评分不予接收;请联系遴选部门。",
                                    "You are %s in the pool: the sheet is not taken; ask the" + " selection office.")
                            .with(expert.status()));
        }
        conflicts
                .against(
                        expert,
                        seat.candidate().uscc(),
                        seat.round(),
                        seat.assignment().id().value())
                .ifPresent(ground -> {
                    throw new Problem(
                            ScoringProblem.CONFLICT_OF_INTEREST,
                            Text.of(
                                            "存在回避情形(%1$s),评分不予接收;请对本项目申请回避:POST assignments/%3$s/recusal。",
                                            "A conflict of interest (%2$s): the sheet is not taken. Withdraw from this project:"
                                                    + " POST assignments/%3$s/recusal.")
                                    .with(
                                            ground.text().zh(),
                                            ground.text().en(),
                                            seat.assignment().id()));
                });
    }
}
