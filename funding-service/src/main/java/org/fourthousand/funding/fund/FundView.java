package org.fourthousand.funding.fund;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A fund as everybody sees it once it is confirmed.
 *
 * @param id under which its history is found
 * @param clause of the decision it rests on
 * @param document that sets it up, where it is later than the decision
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, absent while open
 * @param endsOn last day that is proposed or confirmed as its end
 */
@Schema(name = "Fund")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundView(
        FundCode code,
        UUID id,
        String nameZh,
        String nameEn,
        String clause,
        @Nullable DocumentNumber document,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        FundState state,
        @Nullable LocalDate endsOn,
        @Nullable DocumentNumber endDocument,
        @Nullable String rejectionReason) {

    static FundView of(Fund fund) {
        return new FundView(
                fund.code(),
                fund.id(),
                fund.nameZh(),
                fund.nameEn(),
                fund.clause(),
                fund.document(),
                fund.effectiveFrom(),
                fund.effectiveTo(),
                fund.state(),
                fund.endsOn(),
                fund.endDocument(),
                fund.rejectionReason());
    }
}
