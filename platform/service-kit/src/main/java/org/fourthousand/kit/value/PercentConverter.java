package org.fourthousand.kit.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a percentage as {@code NUMERIC(5,2)}, 0 to 100. */
@Immutable
@Converter(autoApply = true)
public final class PercentConverter implements AttributeConverter<Percent, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percent value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable Percent convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : new Percent(column);
    }
}
