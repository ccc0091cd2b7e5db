package org.fourthousand.kit.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores money as {@code NUMERIC(18,2)}, yuan. */
@Immutable
@Converter(autoApply = true)
public final class YuanConverter implements AttributeConverter<Yuan, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Yuan value) {
        return value == null ? null : value.amount();
    }

    @Override
    public @Nullable Yuan convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : new Yuan(column);
    }
}
