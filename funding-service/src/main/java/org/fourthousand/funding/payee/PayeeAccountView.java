package org.fourthousand.funding.payee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its readers see it: the number masked, for everybody.
 *
 * @param coolingUntil last day on which nothing is paid to it because it follows another account
 */
@Schema(name = "PayeeAccount")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayeeAccountView(
        PayeeAccountId id,
        String uscc,
        String accountName,
        String cnaps,
        String accountNumber,
        PayeeAccountState state,
        @Nullable String registeredBy,
        @Nullable String decidedBy,
        @Nullable LocalDate coolingUntil,
        @Nullable String reason) {

    static PayeeAccountView of(PayeeAccount account, boolean withSigners) {
        var checker = account.checker();
        return new PayeeAccountView(
                account.id(),
                account.uscc(),
                account.accountName(),
                account.cnaps(),
                account.maskedNumber(),
                account.state(),
                account.maker().name(),
                withSigners && checker != null ? checker.name() : null,
                account.coolingUntil(),
                account.reason());
    }
}
