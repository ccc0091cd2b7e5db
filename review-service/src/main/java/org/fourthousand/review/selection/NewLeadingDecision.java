package org.fourthousand.review.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.review.library.ProjectId;

/**
 * What the leading group (领导小组) decided about a computed list.
 *
 * @param meeting its meeting or document, as it is cited
 * @param decidedOn the day, not after today
 * @param signatories who signed, by name
 * @param departures where its list differs from the computed one; none when it confirms it
 */
public record NewLeadingDecision(
        @NotBlank @Size(max = 300) String meeting,
        @NotNull LocalDate decidedOn,
        @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 100) String> signatories,
        @NotNull @Size(max = 1000) List<@NotNull @Valid NewDeparture> departures) {

    /**
     * One difference.
     *
     * @param kind added to the list, or removed from it
     * @param reason why, for the public
     * @param signatory who answers for it, one of the signatories
     */
    public record NewDeparture(
            @NotNull ProjectId projectId,
            @NotNull Departure.Kind kind,
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 100) String signatory) {}
}
