package org.fourthousand.registry.enterprise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.seal.AccountNumber;

/**
 * A bank account to register.
 *
 * @param accountName holder, exactly the enterprise's registered name (户名)
 * @param bank the branch that keeps it (开户行)
 * @param cnaps the branch's number in the payment system, 12 digits (联行号)
 * @param accountNumber sealed at once, and never shown whole again
 */
@Schema(name = "NewEnterpriseAccount")
record NewAccount(
        @NotBlank @Size(max = 200) String accountName,
        @NotBlank @Size(max = 200) String bank,
        @NotNull @Pattern(regexp = "[0-9]{12}") String cnaps,
        @NotNull AccountNumber accountNumber) {}
