package org.fourthousand.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.SocialCreditCode;

/** What an officer of the province does about an enterprise's standing: put something on record, lift what another put there. */
@ApplicationScoped
class RecordingStanding {

    /** Aggregate of the history; its id is the record's. */
    static final String TYPE = "standing-record";

    static final String RECORDED = "RECORDED";
    private static final String LIFTED = "LIFTED";

    private final StandingRecords records;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    RecordingStanding(StandingRecords records, History history, Callers callers, Clock clock) {
        this.records = records;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Puts something on record; the enterprise need not have a profile here.
     *
     * @throws Problem 400 for a day that has not come
     */
    StandingRecord record(SocialCreditCode uscc, NewStandingRecord told) {
        if (told.happenedOn().isAfter(LocalDate.now(clock))) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    List.of(Violation.at("/happenedOn", Text.of("该日期尚未到来。", "That day has not come."))));
        }
        var written = new StandingRecord(uscc, told, callers.current(), clock.instant());
        records.persistAndFlush(written);
        history.append(
                TYPE, written.id(), "", RECORDED, "%s: %s (%s)".formatted(told.kind(), told.what(), told.source()));
        return written;
    }

    /**
     * Lifts a record; it counts no longer from that day on, and stays readable.
     *
     * @param document the document that lifts it
     * @throws Problem 403 for the officer who recorded it, 409 when it is lifted already
     */
    void lift(SocialCreditCode uscc, UUID id, String reason, String document) {
        var lifted = records.get(uscc, id);
        var officer = callers.current();
        if (lifted.recordedBy().equals(officer.userId())) {
            throw new Problem(
                    EnterpriseProblem.SAME_PERSON, Text.of("记录人不得解除自己的记录。", "Whoever recorded it cannot lift it."));
        }
        var entities = records.getEntityManager();
        if (entities.find(StandingLifting.class, id) != null) {
            throw new Problem(EnterpriseProblem.ALREADY_LIFTED, Text.of("请重新读取。", "Read the standing again."));
        }
        entities.persist(new StandingLifting(lifted, reason, document, officer, clock.instant()));
        records.flush();
        history.append(TYPE, id, RECORDED, LIFTED, reason + " (" + document + ")");
    }
}
