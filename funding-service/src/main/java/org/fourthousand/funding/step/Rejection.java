package org.fourthousand.funding.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every rejection.
 *
 * @param reason in words, for the person whose work is sent back
 */
@Schema(name = "Rejection")
public record Rejection(@NotBlank @Size(max = 500) String reason) {}
