package org.fourthousand.review.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * An expert as the caller may see them: identity, ties and absences are null for whoever may not. To the offices the identity
 * is masked; an expert reads their own, but for the bank account.
 *
 * @param status ACTIVE, SUSPENDED or LEFT
 * @param practisingSince year from which they have worked in their field
 * @param fields empty means all
 * @param declaredAt when they last declared anything
 * @param ties declared ties
 * @param absences days on which they are not drawn
 * @param account whether they can log in; null for themselves
 */
@Schema(name = "Expert")
public record ExpertView(
        ExpertId id,
        ExpertStatus status,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String bankAccount,
        @Nullable String title,
        @Nullable Integer practisingSince,
        List<Field> fields,
        Instant declaredAt,
        @Nullable List<TieView> ties,
        @Nullable List<AbsenceView> absences,
        @Nullable AccountView account) {

    /** A declared tie. */
    @Schema(name = "ExpertTie")
    public record TieView(
            TieKind kind,
            SocialCreditCode uscc,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Days away, both counted. */
    @Schema(name = "ExpertAbsenceView")
    public record AbsenceView(LocalDate from, LocalDate to) {}

    /** For whoever may not know who it is. */
    static ExpertView blind(Expert expert, @Nullable AccountView account) {
        return new ExpertView(
                expert.id(),
                expert.status(),
                null,
                null,
                null,
                null,
                expert.title(),
                expert.practisingSince(),
                expert.fields(),
                expert.declaredAt(),
                null,
                null,
                account);
    }

    /** With as much of the identity as is given. */
    static ExpertView of(Expert expert, Identity identity, @Nullable AccountView account) {
        return new ExpertView(
                expert.id(),
                expert.status(),
                identity.name(),
                identity.email(),
                identity.phone(),
                identity.bankAccount(),
                expert.title(),
                expert.practisingSince(),
                expert.fields(),
                expert.declaredAt(),
                expert.ties().stream()
                        .map(tie -> new TieView(tie.kind(), tie.uscc(), tie.heldFrom(), tie.heldTo()))
                        .toList(),
                expert.absences().stream()
                        .map(absence -> new AbsenceView(absence.absentFrom(), absence.absentTo()))
                        .toList(),
                account);
    }
}
