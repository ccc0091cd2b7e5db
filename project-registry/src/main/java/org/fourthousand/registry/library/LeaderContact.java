package org.fourthousand.registry.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.registry.application.ProjectId;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Which provincial leader contacts a project from a day on (省领导分工联系, clause 六.1), or that nobody does any more.
 * Written once; the next takes over and the earlier stays.
 */
@Entity
@Immutable
class LeaderContact {

    @Id
    private UUID id;

    private UUID projectId;
    private @Nullable String leader;
    private @Nullable String post;
    private LocalDate startsOn;
    private String reason;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String recordedBy;

    private String officer;
    private Instant recordedAt;

    @Formula("(select min(later.starts_on) from leader_contact later where later.project_id = project_id"
            + " and later.starts_on > starts_on)")
    private @Nullable LocalDate nextFrom;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected LeaderContact() {}

    private LeaderContact(ProjectId project, LocalDate startsOn, String reason, Caller officer, Instant recordedAt) {
        this.id = Ids.next();
        this.projectId = project.value();
        this.startsOn = startsOn;
        this.reason = reason;
        this.recordedBy = officer.userId();
        this.officer = officer.name();
        this.recordedAt = recordedAt;
    }

    static LeaderContact of(
            ProjectId project,
            String leader,
            String post,
            LocalDate from,
            String reason,
            Caller officer,
            Instant recordedAt) {
        var contact = new LeaderContact(project, from, reason, officer, recordedAt);
        contact.leader = leader;
        contact.post = post;
        return contact;
    }

    static LeaderContact ended(ProjectId project, LocalDate from, String reason, Caller officer, Instant recordedAt) {
        return new LeaderContact(project, from, reason, officer, recordedAt);
    }

    UUID id() {
        return id;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /** Whether it says that nobody contacts the project. */
    boolean isEnd() {
        return leader == null;
    }

    LeaderContactView view() {
        return new LeaderContactView(
                id,
                new ProjectId(projectId),
                Objects.requireNonNull(leader),
                Objects.requireNonNull(post),
                startsOn,
                nextFrom == null ? null : nextFrom.minusDays(1),
                reason,
                officer,
                recordedAt);
    }
}
