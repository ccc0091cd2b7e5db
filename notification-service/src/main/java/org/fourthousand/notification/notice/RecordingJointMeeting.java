package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.hibernate.exception.ConstraintViolationException;

/** Records a joint meeting and gives its tasks (交办), all in one transaction. */
@ApplicationScoped
class RecordingJointMeeting {

    private final EntityManager entities;
    private final RaisingNotice raising;
    private final Callers callers;
    private final History history;
    private final Clock clock;

    RecordingJointMeeting(
            EntityManager entities, RaisingNotice raising, Callers callers, History history, Clock clock) {
        this.entities = entities;
        this.raising = raising;
        this.callers = callers;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Problem 400 for a day to come, 409 for minutes on record, and what a notice is refused for */
    @Transactional(Transactional.TxType.MANDATORY)
    JointMeeting record(JointMeetingsResource.Minutes minutes) {
        if (minutes.heldOn().isAfter(LocalDate.now(clock))) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("会议日期不能晚于今天。", "A meeting is recorded after it was held."),
                    List.of(Violation.at("/heldOn", Text.of("请核对日期", "check the day"))));
        }
        var meeting = new JointMeeting(
                minutes.document(),
                minutes.title(),
                minutes.heldOn(),
                callers.current().userId());
        store(meeting);
        history.append("joint-meeting", meeting.id().value(), "", "RECORDED", meeting.mandate());
        minutes.tasks()
                .forEach(task ->
                        raising.byHand(task.registration(meeting.mandate())).comesFrom(meeting.id()));
        entities.flush();
        return meeting;
    }

    private void store(JointMeeting meeting) {
        try {
            entities.persist(meeting);
            entities.flush();
        } catch (ConstraintViolationException recorded) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("会议纪要 %s 已登记。", "The minutes %s are on record.").with(meeting.document()));
        }
    }
}
