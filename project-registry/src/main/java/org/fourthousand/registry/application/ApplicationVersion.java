package org.fourthousand.registry.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The form as it was handed in (申报表版本): what was signed and decided upon can be read as it was; never changed. */
@Entity
@Immutable
class ApplicationVersion {

    @Id
    private UUID id;

    private UUID projectId;
    private int number;
    private int submission;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private FormAsKept form;

    @SuppressWarnings("UnusedVariable") // kept as a record, and checked by row-level security
    private String keptById;

    private String keptBy;
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ApplicationVersion() {}

    ApplicationVersion(Project project, int number, Caller by, Instant at) {
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.number = number;
        this.submission = project.submissions();
        this.form = new FormAsKept(project.application());
        this.keptById = by.userId();
        this.keptBy = by.name();
        this.keptAt = at;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    int number() {
        return number;
    }

    int submission() {
        return submission;
    }

    Application form() {
        return form.form();
    }

    String keptBy() {
        return keptBy;
    }

    Instant keptAt() {
        return keptAt;
    }
}
