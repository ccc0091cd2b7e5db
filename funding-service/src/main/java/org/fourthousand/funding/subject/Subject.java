package org.fourthousand.funding.subject;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject of a year's list. */
@Schema(name = "BudgetSubject")
public record Subject(
        @NotNull SubjectCode code,
        @NotBlank @Size(max = 200) String name) {}
