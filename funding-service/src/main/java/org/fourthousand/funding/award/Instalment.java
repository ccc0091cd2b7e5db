package org.fourthousand.funding.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A part of an award that is paid at once: planned, due when its evidence is there, paid when the bank says so. */
@Entity
@DynamicUpdate // the database lets only the columns of a step be written
public class Instalment {

    @Id
    @SuppressWarnings("UnusedVariable") // the ORM's
    private UUID id;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private Percent percent;

    @Column(updatable = false)
    private Yuan amount;

    @Enumerated(EnumType.STRING)
    private InstalmentState state;

    private @Nullable LocalDate dueOn;
    private @Nullable String evidence;
    private @Nullable LocalDate paidOn;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Instalment() {}

    Instalment(int number, Percent percent, Yuan amount) {
        this.id = Ids.next();
        this.number = number;
        this.percent = percent;
        this.amount = amount;
        this.state = InstalmentState.PLANNED;
    }

    void due(LocalDate day, String proof) {
        state = state.to(InstalmentState.DUE);
        dueOn = day;
        evidence = proof;
    }

    void paid(LocalDate day) {
        state = state.to(InstalmentState.PAID);
        paidOn = day;
    }

    void voided() {
        state = state.to(InstalmentState.VOID);
    }

    /** Whether it is part of the award. */
    boolean isLive() {
        return state != InstalmentState.VOID;
    }

    /** Its place in the plan, from 1. */
    public int number() {
        return number;
    }

    /** Of the award as it was when this was planned. */
    public Percent percent() {
        return percent;
    }

    /** Yuan. */
    public Yuan amount() {
        return amount;
    }

    /** Planned, due or paid. */
    public InstalmentState state() {
        return state;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    LocalDate paidOn() {
        return paidOn;
    }
}
