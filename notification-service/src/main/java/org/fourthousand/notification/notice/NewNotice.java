package org.fourthousand.notification.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    Registration registration() {
        return new Registration(
                kind, mandate, Office.of(role, division), projectId, matter, description, deadline, serious);
    }
}
