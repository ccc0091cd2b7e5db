package org.fourthousand.funding.fund;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a fund's code as text. */
@Converter(autoApply = true)
public final class FundCodeConverter implements AttributeConverter<FundCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable FundCode value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable FundCode convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new FundCode(column);
    }
}
