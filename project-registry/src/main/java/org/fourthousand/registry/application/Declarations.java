package org.fourthousand.registry.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the enterprise declares about itself and this project, answerable for its truth (承诺).
 *
 * @param otherFunds other special funds that support this same project, by name
 * @param yearsFundedBefore years in which the enterprise was supported
 * @param fundUseChangedBefore whether it changed the use of support it had received
 * @param majorAccidentIn3Years major safety accident in the last three years
 * @param seriousPollutionIn3Years serious pollution in the last three years
 */
@Schema(description = "申报承诺 | Declarations of the enterprise")
public record Declarations(
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> otherFunds,

        @NotNull @Size(max = 20) List<@NotNull @Min(2000) @Max(2100) Integer> yearsFundedBefore,

        @NotNull Boolean fundUseChangedBefore,
        @NotNull Boolean majorAccidentIn3Years,
        @NotNull Boolean seriousPollutionIn3Years) {}
