package org.fourthousand.funding.step;

import java.util.Set;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** A state of a state machine; each enum that implements it is the one table of its legal moves. */
public interface Step<S extends Enum<S> & Step<S>> {

    /** The constant's name. */
    String name();

    /** Where one may go from here; empty for a last state. */
    Set<S> next();

    /**
     * The move to another state.
     *
     * @return the target
     * @throws Problem 409 that says which moves are possible
     */
    default S to(S target) {
        if (!next().contains(target)) {
            throw new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("当前状态为 %s,不能转为 %s;可转为:%s。", "It is %s and cannot become %s; it can become: %s.")
                            .with(name(), target.name(), next()));
        }
        return target;
    }
}
