package org.fourthousand.review.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.fourthousand.review.library.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it is raised. Without name or contact it is recorded and not accepted.
 *
 * @param projectId a project on the list
 * @param name real name (实名)
 * @param contact where the objector can be reached
 * @param evidence what is wrong and what shows it
 */
public record NewObjection(
        @NotNull ProjectId projectId,
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 200) String contact,
        @NotBlank @Size(max = 5000) String evidence) {

    boolean isAnonymous() {
        return name == null || name.isBlank() || contact == null || contact.isBlank();
    }
}
