package org.fourthousand.funding.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.signature.SignatureView;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/** A list as finance and auditors see it. */
@Schema(name = "AllocationList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationListView(
        AllocationListId id,
        FundCode fund,
        int year,
        DocumentNumber documentNumber,
        List<UUID> awards,
        AllocationListState state,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable String rejectionReason) {

    static AllocationListView of(AllocationList list) {
        return new AllocationListView(
                list.id(),
                list.book().fund(),
                list.book().year(),
                list.documentNumber(),
                list.awards().stream().sorted().toList(),
                list.state(),
                list.firstDay(),
                list.lastDay(),
                SignatureView.of(list.maker()),
                SignatureView.of(list.checker()),
                list.rejectionReason());
    }
}
