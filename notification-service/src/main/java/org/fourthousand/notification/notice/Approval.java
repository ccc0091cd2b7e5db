package org.fourthousand.notification.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.fourthousand.kit.value.DocumentNumber;

/**
 * The approval on which somebody is praised or held to account.
 *
 * @param document its document number
 * @param approvedBy whose approval it is
 * @param approvedOn when; not later than today
 * @param words for what
 */
public record Approval(
        @NotNull DocumentNumber document,
        @NotBlank @Size(max = 200) String approvedBy,
        @NotNull LocalDate approvedOn,
        @NotBlank @Size(max = 4000) String words) {}
