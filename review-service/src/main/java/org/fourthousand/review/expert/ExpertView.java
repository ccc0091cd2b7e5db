package org.fourthousand.review.expert;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * An expert as the caller may see them: identity and ties are null for whoever may not.
 *
 * @param name for the review office, the auditor and the expert only
 * @param email for the same
 * @param fields empty means all
 * @param ties declared ties; for the same
 */
@Schema(name = "Expert")
public record ExpertView(
        ExpertId id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String title,
        List<Field> fields,
        @Nullable List<TieView> ties) {

    /** A declared tie. */
    @Schema(name = "ExpertTie")
    public record TieView(
            TieKind kind,
            SocialCreditCode uscc,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    static ExpertView of(Expert expert, @Nullable ExpertIdentity identity) {
        if (identity == null) {
            return new ExpertView(expert.id(), null, null, expert.title(), expert.fields(), null);
        }
        return new ExpertView(
                expert.id(),
                identity.name(),
                identity.email(),
                expert.title(),
                expert.fields(),
                expert.ties().stream()
                        .map(tie -> new TieView(tie.kind(), tie.uscc(), tie.heldFrom(), tie.heldTo()))
                        .toList());
    }
}
