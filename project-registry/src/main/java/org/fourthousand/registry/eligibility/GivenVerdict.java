package org.fourthousand.registry.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.registry.application.Project;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A verdict as it was given at an attempt to enter the library; never changed. */
@Entity
@Immutable
@Table(name = "verdict")
class GivenVerdict {

    @Id
    private UUID id;

    private UUID projectId;
    private LocalDate day;
    private boolean admitted;
    private @Nullable String manualCheck;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AppliedVersion> parameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AppliedVersion> rules;

    private long formVersion;

    @SuppressWarnings("UnusedVariable") // kept as a record, and checked by row-level security
    private String officerId;

    private String officerName;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected GivenVerdict() {}

    GivenVerdict(Project project, Verdict verdict, @Nullable String manualCheck, Caller officer, Instant givenAt) {
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.day = verdict.day();
        this.admitted = verdict.against(manualCheck != null).isEmpty();
        this.manualCheck = manualCheck;
        this.findings = List.copyOf(verdict.findings());
        this.parameters = verdict.parameters().stream().map(AppliedVersion::of).toList();
        this.rules = verdict.rules().stream().map(AppliedVersion::of).toList();
        this.formVersion = project.version();
        this.officerId = officer.userId();
        this.officerName = officer.name();
        this.givenAt = givenAt;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    LocalDate day() {
        return day;
    }

    boolean admitted() {
        return admitted;
    }

    /** What an officer found who looked at it, where a rule asks for that. */
    @Nullable
    String manualCheck() {
        return manualCheck;
    }

    List<Finding> findings() {
        return findings;
    }

    List<AppliedVersion> parameters() {
        return parameters;
    }

    List<AppliedVersion> rules() {
        return rules;
    }

    /** Version of the project whose form was judged. */
    long formVersion() {
        return formVersion;
    }

    String officerName() {
        return officerName;
    }

    Instant givenAt() {
        return givenAt;
    }
}
