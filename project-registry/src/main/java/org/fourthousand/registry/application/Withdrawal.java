package org.fourthousand.registry.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** That a submission was taken back (撤回), and why: nothing signed under it counts any more. Never changed. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // kept as a record; read by the quota's query and checked by row-level security
class Withdrawal {

    @Id
    private UUID id;

    private UUID projectId;
    private int submission;
    private String reason;
    private String withdrawnById;
    private String withdrawnBy;
    private Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Withdrawal() {}

    Withdrawal(Project project, String reason, Caller by, Instant at) {
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.submission = project.submissions();
        this.reason = reason;
        this.withdrawnById = by.userId();
        this.withdrawnBy = by.name();
        this.withdrawnAt = at;
    }
}
