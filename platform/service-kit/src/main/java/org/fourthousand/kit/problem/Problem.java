package org.fourthousand.kit.problem;

import java.util.List;

/**
 * A refusal on its way to the caller. It carries its own status; {@link ProblemMappers} only reads it. Thrown inside a
 * transaction it rolls the transaction back, so that nothing is half done.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Violation> violations;

    /** A refusal with everything that is wrong at once. */
    public Problem(ProblemType type, Text detail, List<Violation> violations) {
        super(type.name() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** A refusal that needs no violations. */
    public Problem(ProblemType type, Text detail) {
        this(type, detail, List.of());
    }

    /** The thing asked for does not exist, or the caller may not know that it does. */
    public static Problem notFound(String what, Object id) {
        return new Problem(
                CommonProblem.NOT_FOUND,
                Text.of("没有 %s %s,或您无权查看。", "There is no %s %s, or it is not yours to see.")
                        .with(what, id));
    }

    /** The kind of refusal. */
    public ProblemType type() {
        return type;
    }

    /** What to do about this occurrence. */
    public Text detail() {
        return detail;
    }

    /** All faults found, empty when the detail says it all. */
    public List<Violation> violations() {
        return violations;
    }
}
