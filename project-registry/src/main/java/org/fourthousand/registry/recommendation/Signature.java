package org.fourthousand.registry.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.Division;
import org.fourthousand.registry.application.Project;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An officer's name under one submission of a project (签字推荐); never changed, void when the project is submitted anew. */
@Entity
@Immutable
public class Signature {

    @Id
    private UUID id;

    private UUID projectId;
    private int submission;

    @Enumerated(EnumType.STRING)
    private SignatureLevel level;

    @Enumerated(EnumType.STRING)
    private @Nullable Department department;

    @SuppressWarnings("UnusedVariable") // counted for the quota
    private boolean completes;

    private String officerId;
    private String officerName;

    @SuppressWarnings("UnusedVariable") // counted for the quota
    private Division prefecture;

    @SuppressWarnings("UnusedVariable") // counted for the quota
    private Division division;

    private String opinion;
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Signature() {}

    Signature(
            Project project,
            SignatureLevel level,
            @Nullable Department department,
            boolean completes,
            Caller officer,
            String opinion,
            Instant signedAt) {
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.submission = project.submissions();
        this.level = level;
        this.department = department;
        this.completes = completes;
        this.officerId = officer.userId();
        this.officerName = officer.name();
        this.prefecture = project.prefecture();
        this.division = project.application().division();
        this.opinion = opinion;
        this.signedAt = signedAt;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    /** Which submission it stands under, from 1. */
    public int submission() {
        return submission;
    }

    public SignatureLevel level() {
        return level;
    }

    /** The department signed for; none at the form check. */
    @Nullable
    Department department() {
        return department;
    }

    /** The identity provider's id of the officer. */
    public String officerId() {
        return officerId;
    }

    String officerName() {
        return officerName;
    }

    String opinion() {
        return opinion;
    }

    Instant signedAt() {
        return signedAt;
    }
}
