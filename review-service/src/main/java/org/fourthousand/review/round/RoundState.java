package org.fourthousand.review.round;

import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Where a round stands. It goes one way, step by step, and never back. */
public enum RoundState {
    /** 拟定: being planned; nobody outside the offices sees it. */
    DRAFT("opening"),
    /** 启动: frozen, candidates taken, seed sealed. */
    OPEN("draw"),
    /** 已抽取: panels drawn, scores come in. */
    DRAWN("ranking"),
    /** 已排序: scores counted. */
    RANKED("selection"),
    /** 已遴选: the list stands. */
    SELECTED("publicity"),
    /** 公示: the list is public, objections are taken. */
    PUBLISHED("finalisation"),
    /** 终定: the final list. */
    FINAL("");

    private final String next;

    RoundState(String next) {
        this.next = next;
    }

    /**
     * The next state.
     *
     * @throws Problem 409 that says which step is possible, unless the target follows this one
     */
    RoundState to(RoundState target) {
        if (target.ordinal() != ordinal() + 1) {
            throw refusal();
        }
        return target;
    }

    /** Refuses with 409 unless the round stands here. */
    public void require(RoundState actual) {
        if (actual != this) {
            throw actual.refusal();
        }
    }

    private Problem refusal() {
        return new Problem(
                RoundProblem.WRONG_STEP,
                next.isEmpty()
                        ? Text.of("本轮已终定。", "The round is final.")
                        : Text.of("本轮处于 %s,下一步为 %s。", "The round is %s; its next step is %s.")
                                .with(name(), next));
    }
}
