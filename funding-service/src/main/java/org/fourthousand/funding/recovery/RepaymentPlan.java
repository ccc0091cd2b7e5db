package org.fourthousand.funding.recovery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fourthousand.funding.signature.FourEyes;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.id.Ids;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** When an enterprise pays back how much (分期退款): proposed by one person, approved by another; its parts never change. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class RepaymentPlan {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID recoveryId;

    @ElementCollection
    @CollectionTable(name = "repayment_part", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<RepaymentPart> parts = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private PlanState state;

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
    protected RepaymentPlan() {}

    RepaymentPlan(RecoveryId recovery, List<RepaymentPart> parts, Signature maker) {
        this.id = Ids.next();
        this.recoveryId = recovery.value();
        this.parts.addAll(parts);
        this.maker = maker;
        this.state = PlanState.PROPOSED;
    }

    void approve(Signature by) {
        decide(PlanState.APPROVED, by);
    }

    void reject(Signature by, String why) {
        decide(PlanState.REJECTED, by);
        reason = why;
    }

    void replaced() {
        state = state.to(PlanState.REPLACED);
    }

    private void decide(PlanState target, Signature by) {
        var decided = state.to(target);
        FourEyes.require(by, maker);
        checker = by;
        state = decided;
    }

    UUID id() {
        return id;
    }

    RecoveryId recoveryId() {
        return new RecoveryId(recoveryId);
    }

    List<RepaymentPart> parts() {
        return List.copyOf(parts);
    }

    PlanState state() {
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
