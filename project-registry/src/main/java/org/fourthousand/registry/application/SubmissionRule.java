package org.fourthousand.registry.application;

import java.util.List;
import org.fourthousand.kit.problem.Violation;

/** What another feature asks of an application before it may be handed in; every bean of this type is asked. */
public interface SubmissionRule {

    /** Everything that is missing; empty when the application may be handed in. */
    List<Violation> faults(Project project);
}
