package org.fourthousand.review.expert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What an expert declares on joining the pool and whenever it changes. Absent lists are empty.
 *
 * @param id on joining, the id that the claim {@code expert_id} of their account names; made up when absent. Later it may
 *     only repeat the path's
 * @param name real name; read by the review office, the auditor and the expert only
 * @param email where the expert is written to; read by the same
 * @param title professional title (职称)
 * @param fields sections or divisions of GB/T 4754-2017; empty means all
 * @param employments employers, with dates
 * @param directorships enterprises where the expert is a director, supervisor or senior manager (董监高)
 * @param holdings enterprises the expert holds or controls a share of (持股)
 * @param kinship enterprises where a near relative is owner, director or manager (亲属)
 */
@Schema(name = "ExpertDeclaration")
public record Declaration(
        @Nullable ExpertId id,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable @Size(max = 100) String title,
        @Size(max = 100) List<Field> fields,
        @Size(max = 100) List<@Valid Employment> employments,
        @Size(max = 100) List<SocialCreditCode> directorships,
        @Size(max = 100) List<SocialCreditCode> holdings,
        @Size(max = 100) List<SocialCreditCode> kinship) {

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

    /** Takes absent lists for empty ones. */
    public Declaration {
        fields = orEmpty(fields);
        employments = orEmpty(employments);
        directorships = orEmpty(directorships);
        holdings = orEmpty(holdings);
        kinship = orEmpty(kinship);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
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
