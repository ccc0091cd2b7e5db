package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Praise (表扬) and accountability (问责) after a notice is verified, only with a recorded approval. */
@ApplicationScoped
class Consequences {

    private static final String RECORD = """
            insert into consequence (id, notice_id, kind, words, document, approved_by, approved_on, recorded_by, recorded_on)
            values (:id, :notice, :kind, :words, :document, :approvedBy, :approvedOn, :by, :on) on conflict do nothing
            """;

    private final EntityManager entities;
    private final Notices notices;
    private final NoticeJournal journal;
    private final Callers callers;
    private final Clock clock;

    Consequences(EntityManager entities, Notices notices, NoticeJournal journal, Callers callers, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /** What the conclusion leads to. */
    enum Kind {
        PRAISE,
        ACCOUNTABILITY
    }

    /**
     * Records one.
     *
     * @throws Problem 409 before the notice is verified or when it is recorded, 422 for an approval before the notice or
     *     after today
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Notice record(NoticeId id, @Nullable String ifMatch, Kind kind, Approval approval) {
        var notice = notices.forStep(id, ifMatch);
        if (notice.state() != NoticeState.VERIFIED && notice.state() != NoticeState.CLOSED) {
            throw notice.state().refusal();
        }
        var today = LocalDate.now(clock);
        if (approval.approvedOn().isAfter(today) || approval.approvedOn().isBefore(notice.issuedOn())) {
            throw new Problem(
                    NoticeProblem.APPROVAL_NOT_VALID,
                    Text.of("批准日须在 %s 与 %s 之间。", "The approval is given between %s and %s.")
                            .with(notice.issuedOn(), today),
                    List.of(Violation.at("/approvedOn", Text.of("请核对批准日", "check the day"))));
        }
        var recorded = entities.createNativeQuery(RECORD)
                .setParameter("id", Ids.next())
                .setParameter("notice", id.value())
                .setParameter("kind", kind.name())
                .setParameter("words", approval.words())
                .setParameter("document", approval.document().text())
                .setParameter("approvedBy", approval.approvedBy())
                .setParameter("approvedOn", approval.approvedOn())
                .setParameter("by", callers.current().userId())
                .setParameter("on", today)
                .executeUpdate();
        if (recorded == 0) {
            throw new Problem(NoticeProblem.ASKED_ALREADY, Text.of("该批件已经登记。", "This approval is on record."));
        }
        var act = switch (kind) {
            case PRAISE -> ActKind.PRAISED;
            case ACCOUNTABILITY -> ActKind.HELD_TO_ACCOUNT;
        };
        journal.record(
                notice,
                notice.state().name(),
                act,
                approval.words(),
                List.of(approval.document().text()));
        return notice;
    }
}
