package org.fourthousand.funding.allocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it is raised. Without name or contact it is recorded and not accepted.
 *
 * @param awardId an award on the list
 * @param name real name (实名)
 * @param contact where the objector can be reached
 * @param evidence what is wrong and what shows it
 */
@Schema(name = "NewAllocationObjection")
public record NewObjection(
        @NotNull UUID awardId,
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 200) String contact,
        @NotBlank @Size(max = 5000) String evidence) {

    boolean isAnonymous() {
        return name == null || name.isBlank() || contact == null || contact.isBlank();
    }
}
