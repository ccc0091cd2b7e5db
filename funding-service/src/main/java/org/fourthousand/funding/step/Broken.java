package org.fourthousand.funding.step;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Which constraint of the database refused a change, so that a refusal by the database reads like one by the service. */
public final class Broken {

    private static final int DEEPEST_CAUSE = 12;

    private Broken() {}

    /** Whether the failure comes from this constraint. */
    public static boolean constraint(String name, Throwable failure) {
        return name.equals(constraint(failure));
    }

    /** The name of the constraint behind a failure; null when there is none. */
    public static @Nullable String constraint(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return refused.getServerErrorMessage().getConstraint();
            }
            cause = cause.getCause();
        }
        return null;
    }
}
