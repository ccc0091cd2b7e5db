package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.Project;

/**
 * Puts an officer's name under a project. Those who recommend it and the one who checks its form are different people;
 * two constraints of the table say so once more.
 */
@ApplicationScoped
class Signing {

    private final Signatures signatures;
    private final Clock clock;

    Signing(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * Signs, which takes the project to its next stage.
     *
     * @throws Problem 409 {@code SAME_PERSON} when the officer has signed this submission before
     */
    void sign(Project project, SignatureLevel level, Caller officer, String opinion) {
        var signedBefore = signatures.standing(project).stream()
                .anyMatch(signature -> signature.officerId().equals(officer.userId()));
        if (signedBefore) {
            throw new Problem(
                    RecommendationProblem.SAME_PERSON,
                    Text.of("请由另一位工作人员办理。", "Another officer must do this."),
                    List.of(Violation.of(
                            "",
                            Text.of("推荐人与审查人须为不同的人", "those who recommend and check are different people"),
                            "五.1")));
        }
        project.sign(level.step());
        signatures.flush(); // of two who sign at once, the second is told that the project has moved
        signatures.persist(new Signature(project, level, officer, opinion, clock.instant()));
    }
}
