package org.fourthousand.review.expert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.seal.AccountNumber;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What an expert declares on joining the pool and whenever it changes. Absent lists are empty.
 *
 * @param id on joining, the id that the claim {@code expert_id} of their account names; made up when absent. Later it may
 *     only repeat the path's
 * @param name real name; sealed
 * @param email where the expert is written to; sealed
 * @param phone sealed
 * @param bankAccount where fees are paid to; sealed
 * @param title professional title (职称)
 * @param practisingSince year from which they have worked in their field
 * @param fields sections or divisions of GB/T 4754-2017; empty means all
 * @param employments employers, with dates
 * @param directorships enterprises where the expert is a director, supervisor or senior manager (董监高)
 * @param holdings enterprises the expert holds or controls a share of (持股)
 * @param kinship enterprises where a near relative is owner, director or manager (亲属)
 * @param absences days on which they are not to be drawn
 */
@Schema(name = "ExpertDeclaration")
public record Declaration(
        @Nullable ExpertId id,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable @Pattern(regexp = "\\+?[0-9 -]{7,20}") String phone,
        @Nullable AccountNumber bankAccount,
        @Nullable @Size(max = 100) String title,
        @Nullable @Min(1900) @Max(2200) Integer practisingSince,
        @Size(max = 100) List<Field> fields,
        @Size(max = 100) List<@Valid Employment> employments,
        @Size(max = 100) List<SocialCreditCode> directorships,
        @Size(max = 100) List<SocialCreditCode> holdings,
        @Size(max = 100) List<SocialCreditCode> kinship,
        @Size(max = 100) List<@Valid Away> absences) {

    /**
     * An employer.
     *
     * @param uscc the employer
     * @param from first day
     * @param to last day; absent while employed
     */
    public record Employment(
            @NotNull SocialCreditCode uscc,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A time in which the expert is not to be drawn.
     *
     * @param from first day
     * @param to last day, counted
     */
    @Schema(name = "ExpertAbsence")
    public record Away(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** Takes absent lists for empty ones. */
    public Declaration {
        fields = orEmpty(fields);
        employments = orEmpty(employments);
        directorships = orEmpty(directorships);
        holdings = orEmpty(holdings);
        kinship = orEmpty(kinship);
        absences = orEmpty(absences);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    Identity identity() {
        return new Identity(name, email, phone, bankAccount == null ? null : bankAccount.digits());
    }

    List<Absence> away() {
        return absences.stream()
                .map(each -> new Absence(each.from(), each.to()))
                .toList();
    }

    List<Tie> ties() {
        var ties = new ArrayList<Tie>();
        employments.forEach(each -> ties.add(new Tie(TieKind.EMPLOYMENT, each.uscc(), each.from(), each.to())));
        directorships.forEach(uscc -> ties.add(Tie.of(TieKind.DIRECTORSHIP, uscc)));
        holdings.forEach(uscc -> ties.add(Tie.of(TieKind.HOLDING, uscc)));
        kinship.forEach(uscc -> ties.add(Tie.of(TieKind.KINSHIP, uscc)));
        return ties;
    }
}
