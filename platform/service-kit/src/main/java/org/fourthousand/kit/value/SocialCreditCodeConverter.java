package org.fourthousand.kit.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores a social credit code as its 18 characters. */
@Immutable
@Converter(autoApply = true)
public final class SocialCreditCodeConverter implements AttributeConverter<SocialCreditCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SocialCreditCode value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable SocialCreditCode convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : SocialCreditCode.of(column);
    }
}
