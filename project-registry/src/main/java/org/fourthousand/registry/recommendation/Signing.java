package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.Project;
import org.jspecify.annotations.Nullable;

/**
 * Puts an officer's name under a project. A person signs one submission once, whatever the department or level; a
 * department signs a level once. Two constraints of the table say so once more.
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
     * Signs for a department. The project goes on when the other department has signed too, in either order.
     *
     * @return the names of both officers, in the order they signed, when the level is complete; empty when the other
     *     department is still to sign
     * @throws Problem 409 {@code DEPARTMENT_HAS_SIGNED}, or {@code SAME_PERSON} when the officer has signed this
     *     submission before
     */
    Optional<List<String>> sign(
            Project project, SignatureLevel level, Department department, Caller officer, String opinion) {
        var ofThisLevel = signatures.standing(project).stream()
                .filter(signature -> signature.level() == level)
                .toList();
        if (ofThisLevel.stream().anyMatch(signature -> signature.department() == department)) {
            throw new Problem(
                    RecommendationProblem.DEPARTMENT_HAS_SIGNED,
                    Text.of("无需重复签字,尚待另一部门签字。", "Nothing more to sign here: the other department is to sign."));
        }
        var completes = !ofThisLevel.isEmpty();
        write(project, level, department, completes, officer, opinion);
        return completes
                ? Optional.of(List.of(ofThisLevel.getFirst().officerName(), officer.name()))
                : Optional.empty();
    }

    /**
     * Signs that the form is complete, which one office does.
     *
     * @throws Problem 409 {@code SAME_PERSON} when the officer has signed this submission before
     */
    void signFormCheck(Project project, Caller officer, String opinion) {
        write(project, SignatureLevel.FORM_CHECK, null, true, officer, opinion);
    }

    private void write(
            Project project,
            SignatureLevel level,
            @Nullable Department department,
            boolean completes,
            Caller officer,
            String opinion) {
        requireSomebodyElse(project, officer);
        if (completes) {
            project.sign(level.step());
            signatures.flush(); // whoever changed the project in the meantime is noticed before anything is signed
        }
        signatures.persist(new Signature(project, level, department, completes, officer, opinion, clock.instant()));
    }

    private void requireSomebodyElse(Project project, Caller officer) {
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
    }
}
