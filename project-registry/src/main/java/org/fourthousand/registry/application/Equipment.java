package org.fourthousand.registry.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of equipment (设备清单), by which the same purchase in two applications is found.
 *
 * @param name of the equipment
 * @param model 型号
 * @param amount yuan
 * @param invoiceNumber 发票号码, once it is bought
 */
@Schema(description = "设备清单的一项 | A line of the list of equipment")
public record Equipment(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String model,
        @NotNull Yuan amount,
        @Nullable @Size(max = 50) String invoiceNumber)
        implements FormLine {

    @Override
    public @Nullable Object about() {
        return name;
    }
}
