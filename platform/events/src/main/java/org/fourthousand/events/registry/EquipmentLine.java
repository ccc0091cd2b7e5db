package org.fourthousand.events.registry;

import org.jspecify.annotations.Nullable;

/**
 * A line of a project's list of equipment (设备清单), by which the funds find that the same purchase is paid for twice.
 *
 * @param name of the equipment
 * @param model 型号
 * @param invoiceNumber 发票号码, once it is bought
 */
public record EquipmentLine(
        String name, @Nullable String model, @Nullable String invoiceNumber) {}
