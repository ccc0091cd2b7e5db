package org.fourthousand.registry.enterprise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something to put on record against an enterprise.
 *
 * @param kind what it is
 * @param happenedOn day it happened or was found, not in the future
 * @param what what happened, in words
 * @param source number of the document, or the authority, that says so
 * @param sourceUrl where it can be read
 */
@Schema(name = "NewStandingRecord")
record NewStandingRecord(
        @NotNull StandingKind kind,
        @NotNull LocalDate happenedOn,
        @NotBlank @Size(max = 1000) String what,
        @NotBlank @Size(max = 200) String source,

        @Nullable @Size(max = 500) @Pattern(regexp = "https?://[^\\s\"<>]+")
        String sourceUrl) {}
