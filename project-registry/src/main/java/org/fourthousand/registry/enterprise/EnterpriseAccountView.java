package org.fourthousand.registry.enterprise;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A bank account as its readers see it: the number masked, for everybody.
 *
 * @param id identity
 * @param uscc the enterprise
 * @param accountName holder (户名)
 * @param bank branch (开户行)
 * @param cnaps 12 digits (联行号)
 * @param accountNumber its last four digits
 * @param openedAt when it was registered here
 * @param closedAt when it was closed here
 * @param closingReason why
 */
@Schema(
        name = "EnterpriseAccount",
        description = "企业银行账户,账号只显示末四位 | A bank account; of its number the last four digits")
public record EnterpriseAccountView(
        UUID id,
        SocialCreditCode uscc,
        String accountName,
        String bank,
        String cnaps,
        String accountNumber,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closingReason) {

    static EnterpriseAccountView of(EnterpriseAccount account) {
        return new EnterpriseAccountView(
                account.id(),
                account.uscc(),
                account.accountName(),
                account.bank(),
                account.cnaps(),
                account.maskedNumber(),
                account.openedAt(),
                account.closedAt(),
                account.closingReason());
    }
}
