package org.fourthousand.notification.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.ProjectId;

/**
 * A notice to register.
 *
 * @param mandate by whose order (督查依据), a document or a rule
 * @param role the department's role: {@code county-officer}, {@code city-officer} or a role of the province
 * @param division the department's division; 430000 for the province
 * @param description what is wrong, in words
 * @param serious whether payments are held meanwhile
 */
public record NewNotice(
        @NotNull NoticeKind kind,
        @NotBlank @Size(max = 500) String mandate,
        @NotBlank @Size(max = 40) String role,
        @NotNull Division division,
        @NotNull ProjectId projectId,
        @NotNull Matter matter,
        @NotBlank @Size(max = 4000) String description,
        @NotNull Deadline deadline,
        boolean serious) {

    /** @throws Problem 422 for an addressee that is no department */
    Registration registration() {
        requireDepartment(role);
        return new Registration(
                kind, mandate, Office.of(role, division), projectId, matter, description, deadline, serious);
    }

    /** A notice goes to the responsible department (责任单位), never to the enterprise. */
    static void requireDepartment(String role) {
        if (Role.Names.ENTERPRISE.equals(role) || Role.Names.EXPERT.equals(role)) {
            throw new Problem(
                    NoticeProblem.NOT_A_DEPARTMENT,
                    Text.of(
                            "督办件发给责任部门,不发给企业或专家。",
                            "Address the responsible department, not an enterprise or an expert."),
                    List.of(Violation.of("/role", Text.of("须为部门角色", "the role of a department"), "政府督查工作条例第二条、决定六.1")));
        }
    }
}
