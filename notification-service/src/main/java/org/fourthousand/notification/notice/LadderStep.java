package org.fourthousand.notification.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.notification.directory.Office;
import org.hibernate.annotations.Immutable;

/** A rung of the ladder that a notice has passed: once for each last day, which the database guards. Written once. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by auditors
class LadderStep {

    @Id
    private UUID id;

    private UUID noticeId;
    private LocalDate dueOn;
    private int rung;

    @Enumerated(EnumType.STRING)
    private LadderAction action;

    private boolean told;
    private String office;
    private LocalDate doneOn;
    private UUID parameterId;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected LadderStep() {}

    /**
     * A rung passed.
     *
     * @param rung from 1
     * @param told false when a later rung was reached as well and told instead
     * @param office whom the notice is with afterwards
     */
    LadderStep(
            Notice notice, int rung, LadderAction action, boolean told, Office office, LocalDate doneOn, UUID version) {
        this.id = Ids.next();
        this.noticeId = notice.id().value();
        this.dueOn = notice.dueOn();
        this.rung = rung;
        this.action = action;
        this.told = told;
        this.office = office.toString();
        this.doneOn = doneOn;
        this.parameterId = version;
    }
}
