package org.fourthousand.funding.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A published list as everybody sees it.
 *
 * @param lastDay the last day on which objections are taken
 */
@Schema(name = "PublicAllocationList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicListView(
        AllocationListId id,
        FundCode fund,
        int year,
        DocumentNumber documentNumber,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<LineView> awards) {

    /**
     * An award that is proposed; amount in yuan.
     *
     * @param withdrawn true when it was struck from the list since
     */
    @Schema(name = "PublicAllocation")
    public record LineView(
            UUID awardId,
            UUID projectId,
            String projectName,
            String uscc,
            String enterpriseName,
            Yuan amount,
            boolean withdrawn) {}

    static PublicListView of(AllocationList list, List<LineView> lines) {
        return new PublicListView(
                list.id(),
                list.book().fund(),
                list.book().year(),
                list.documentNumber(),
                list.firstDay(),
                list.lastDay(),
                lines);
    }
}
