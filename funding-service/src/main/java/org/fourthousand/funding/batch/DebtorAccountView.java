package org.fourthousand.funding.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.signature.SignatureView;
import org.jspecify.annotations.Nullable;

/** An account of the office as its readers see it: the number masked, for everybody. */
@Schema(name = "DebtorAccount")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DebtorAccountView(
        DebtorAccountId id,
        FundCode fund,
        int year,
        String accountName,
        String cnaps,
        String accountNumber,
        DebtorAccountState state,
        @Nullable SignatureView maker,
        @Nullable SignatureView checker,
        @Nullable String reason) {

    static DebtorAccountView of(DebtorAccount account) {
        return new DebtorAccountView(
                account.id(),
                account.book().fund(),
                account.book().year(),
                account.accountName(),
                account.cnaps(),
                account.maskedNumber(),
                account.state(),
                SignatureView.of(account.maker()),
                SignatureView.of(account.checker()),
                account.reason());
    }
}
