package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.events.supervision.NoticeUrged;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.ladder.Ladder;

/**
 * Takes a notice up the ladder of its kind (催办, 提级). Who is told follows from where the notice stands when the rung is
 * taken, not from what was planned when it was issued. Rungs missed are all passed, the last one is told.
 */
@ApplicationScoped
class ClimbingLadder {

    private final EntityManager entities;
    private final PolicyParameters parameters;
    private final NoticeJournal journal;
    private final Outbox outbox;

    ClimbingLadder(EntityManager entities, PolicyParameters parameters, NoticeJournal journal, Outbox outbox) {
        this.entities = entities;
        this.parameters = parameters;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Sets when the notice is looked at next, after it was issued or given another last day. */
    @Transactional(Transactional.TxType.MANDATORY)
    void plan(Notice notice) {
        plan(notice, ladderOf(notice));
    }

    /**
     * Passes the rungs reached by a day. Claim the notice before.
     *
     * @throws org.fourthousand.kit.value.CalendarExhausted beyond the known calendar
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void climb(Notice notice, LocalDate today) {
        var ladder = ladderOf(notice);
        var reached = ladder.reached(notice.dueOn(), today);
        var told = lastWithEffect(notice, ladder, reached);
        while (notice.rung() < reached) {
            pass(notice, ladder, today, notice.rung() + 1 == told);
        }
        plan(notice, ladder);
    }

    /** The last of the rungs reached that does something; one that goes up from the top does not. 0 when there is none. */
    private static int lastWithEffect(Notice notice, Ladder<LadderAction> ladder, int reached) {
        var last = 0;
        var office = notice.isWith();
        for (var rung = notice.rung() + 1; rung <= reached; rung++) {
            var goesUp = ladder.rungs().get(rung - 1).action() == LadderAction.UP;
            var next = goesUp ? above(office) : office;
            if (!goesUp || !next.equals(office)) {
                last = rung;
            }
            office = next;
        }
        return last;
    }

    private void pass(Notice notice, Ladder<LadderAction> ladder, LocalDate today, boolean told) {
        var action = ladder.rungs().get(notice.rung()).action();
        switch (action) {
            case URGE -> notice.climb();
            case UP -> notice.escalate(above(notice.isWith()), today);
        }
        entities.persist(
                new LadderStep(notice, notice.rung(), action, told, notice.isWith(), today, ladder.parameterId()));
        if (told) {
            tell(notice, action);
        }
    }

    private void tell(Notice notice, LadderAction action) {
        var project = notice.project().value();
        var number = notice.number().text();
        switch (action) {
            case URGE -> {
                journal.record(
                        notice,
                        notice.state(),
                        ActKind.URGED,
                        "至 %s | until %s".formatted(notice.dueOn(), notice.dueOn()));
                outbox.append(new NoticeUrged(project, notice.id().value(), number, notice.dueOn()));
            }
            case UP -> {
                journal.record(
                        notice,
                        notice.state(),
                        ActKind.ESCALATED,
                        notice.isWith().toString());
                outbox.append(new NoticeEscalated(
                        project, notice.id().value(), number, notice.isWith().toString()));
            }
        }
    }

    private static void plan(Notice notice, Ladder<LadderAction> ladder) {
        notice.looksAgainOn(notice.rung() < ladder.rungs().size() ? ladder.dayOf(notice.rung(), notice.dueOn()) : null);
    }

    /** The version in force when the notice was issued: a later one does not change what its department was told. */
    private Ladder<LadderAction> ladderOf(Notice notice) {
        var name = "ladder-" + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Ladder.of(parameters.on(name, notice.issuedOn()), LadderAction.class);
    }

    private static Office above(Office department) {
        return department.role() == Role.COUNTY_OFFICER
                ? Office.cityAbove(department.division())
                : Office.ofProvince(Role.SUPERVISOR);
    }
}
