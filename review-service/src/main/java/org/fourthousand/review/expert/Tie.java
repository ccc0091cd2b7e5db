package org.fourthousand.review.expert;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A declared tie to an enterprise.
 *
 * @param kind what it is
 * @param uscc the enterprise
 * @param heldFrom first day, for employments
 * @param heldTo last day; null while it lasts
 */
@Embeddable
public record Tie(
        @Enumerated(EnumType.STRING) TieKind kind,
        SocialCreditCode uscc,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate heldTo) {

    static Tie of(TieKind kind, SocialCreditCode uscc) {
        return new Tie(kind, uscc, null, null);
    }

    /**
     * Whether it keeps the expert from the enterprise's projects on a day: an employment until so many years after its end,
     * the others always.
     */
    boolean binds(LocalDate day, int years) {
        return switch (kind) {
            case EMPLOYMENT -> heldTo == null || !heldTo.isBefore(day.minusYears(years));
            case DIRECTORSHIP, HOLDING, KINSHIP -> true;
        };
    }
}
