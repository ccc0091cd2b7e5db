package org.fourthousand.funding.fund;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fund as everybody sees it. */
@Schema(name = "Fund")
public record FundView(FundCode code, String nameZh, String nameEn, String clause) {

    static FundView of(Fund fund) {
        return new FundView(fund.code(), fund.nameZh(), fund.nameEn(), fund.clause());
    }
}
