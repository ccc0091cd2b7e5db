package org.fourthousand.local.demo;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the demo knows of one project on its way; each stage adds what it learned. Safe for many threads. */
final class Case {

    private final DemoProject project;
    private volatile @Nullable UUID id;
    private volatile @Nullable UUID award;
    private volatile @Nullable BigDecimal amount;
    private volatile @Nullable BigDecimal score;
    private volatile Outcome outcome = Outcome.APPLYING;

    /** How far it came in the demo. */
    enum Outcome {
        APPLYING,
        REFUSED,
        IN_LIBRARY,
        SELECTED
    }

    Case(DemoProject project) {
        this.project = project;
    }

    DemoProject project() {
        return project;
    }

    /** Its id in the registry. */
    UUID id() {
        return Objects.requireNonNull(id, project.number());
    }

    void registeredAs(UUID newId) {
        id = newId;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean is(Outcome asked) {
        return outcome == asked;
    }

    void became(Outcome newOutcome) {
        outcome = newOutcome;
    }

    void selected(BigDecimal officialScore, BigDecimal support) {
        score = officialScore;
        amount = support;
        outcome = Outcome.SELECTED;
    }

    BigDecimal score() {
        return Objects.requireNonNull(score, project.number());
    }

    /** Support proposed by the selection, yuan. */
    BigDecimal amount() {
        return Objects.requireNonNull(amount, project.number());
    }

    UUID award() {
        return Objects.requireNonNull(award, project.number());
    }

    void awarded(UUID newAward) {
        award = newAward;
    }
}
