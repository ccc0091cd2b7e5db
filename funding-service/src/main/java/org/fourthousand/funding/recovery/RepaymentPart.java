package org.fourthousand.funding.recovery;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;

/**
 * A part of a plan.
 *
 * @param amount yuan
 * @param dueOn last day to pay it
 */
@Embeddable
@Schema(name = "RepaymentPart")
public record RepaymentPart(@NotNull Yuan amount, @NotNull LocalDate dueOn) {}
