package org.fourthousand.notification.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a step that needs words only.
 *
 * @param words for the record: the finding, the reason, the result
 */
@Schema(name = "Words")
public record Words(@NotBlank @Size(max = 4000) String words) {}
