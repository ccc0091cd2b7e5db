package org.fourthousand.funding.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.funding.award.Award;
import org.fourthousand.funding.award.AwardId;
import org.fourthousand.funding.project.ProjectId;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.value.DocumentNumber;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What the finance office found that an award achieved (绩效评价), with the document that says so. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class Evaluation {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID awardId;

    @Column(updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String uscc;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private EvaluationResult result;

    @Column(updatable = false)
    private String finding;

    @Column(updatable = false)
    private DocumentNumber documentNumber;

    @Column(updatable = false)
    private LocalDate evaluatedOn;

    @Enumerated(EnumType.STRING)
    private EvaluationState state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    private Signature maker;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    private @Nullable Signature checker;

    private @Nullable String reason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Evaluation() {}

    Evaluation(
            Award award,
            EvaluationResult result,
            String finding,
            DocumentNumber documentNumber,
            LocalDate evaluatedOn,
            Signature maker) {
        this.id = EvaluationId.next().value();
        this.awardId = award.id().value();
        this.projectId = award.projectId().value();
        this.uscc = award.beneficiary().uscc();
        this.result = result;
        this.finding = finding;
        this.documentNumber = documentNumber;
        this.evaluatedOn = evaluatedOn;
        this.maker = maker;
        this.state = EvaluationState.RECORDED;
    }

    void confirm(Signature by) {
        decide(EvaluationState.CONFIRMED, by);
    }

    void reject(Signature by, String why) {
        decide(EvaluationState.REJECTED, by);
        reason = why;
    }

    private void decide(EvaluationState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    EvaluationId id() {
        return new EvaluationId(id);
    }

    AwardId awardId() {
        return new AwardId(awardId);
    }

    ProjectId projectId() {
        return new ProjectId(projectId);
    }

    EvaluationResult result() {
        return result;
    }

    String finding() {
        return finding;
    }

    DocumentNumber documentNumber() {
        return documentNumber;
    }

    LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    EvaluationState state() {
        return state;
    }

    Signature maker() {
        return maker;
    }

    @Nullable
    Signature checker() {
        return checker;
    }

    @Nullable
    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
