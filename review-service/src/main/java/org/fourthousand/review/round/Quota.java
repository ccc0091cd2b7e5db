package org.fourthousand.review.round;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.Yuan;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How much of a list one division, one industry or the whole fund must get at least, and may get at most (指标).
 *
 * @param by what it goes by
 * @param key a GB/T 2260 code such as {@code 430100}, with all its counties; a section or division of GB/T 4754-2017 such as
 *     {@code C} or {@code C35}; or the round's fund
 * @param minimumCount projects
 * @param maximumCount projects
 * @param minimumAmount yuan
 * @param maximumAmount yuan
 */
@Immutable
@Schema(name = "Quota")
public record Quota(
        @NotNull Dimension by,
        @NotNull @Pattern(regexp = "[A-Z0-9_]{1,61}") String key,
        @Nullable @Min(1) Integer minimumCount,
        @Nullable @Min(0) Integer maximumCount,
        @Nullable Yuan minimumAmount,
        @Nullable Yuan maximumAmount) {

    /** What quotas go by. */
    public enum Dimension {
        /** 市州、县市区. */
        DIVISION,
        /** 行业. */
        INDUSTRY,
        /** 专项资金: the whole list. */
        FUND
    }

    /**
     * Which quota it is: a round has at most one of each.
     *
     * @param by what it goes by
     * @param key whom it is about
     */
    @Immutable
    @Schema(name = "QuotaTarget")
    public record Target(
            @NotNull Dimension by,
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,61}") String key) {

        /** For people: 长沙市 (430100). */
        public Text name() {
            return switch (by) {
                case DIVISION ->
                    Text.same(Division.find(key)
                            .map(division -> division.name() + " (" + key + ")")
                            .orElse(key));
                case INDUSTRY -> Text.of("行业 %s", "industry %s").with(key);
                case FUND -> Text.of("资金 %s", "fund %s").with(key);
            };
        }
    }

    /** Which one it is. */
    public Target target() {
        return new Target(by, key);
    }

    /** The same with its upper ends only. */
    public Quota withoutMinimum() {
        return new Quota(by, key, null, maximumCount, null, maximumAmount);
    }

    /** Whether it is about this project. */
    boolean covers(Candidate candidate) {
        return covers(candidate.division(), candidate.industry());
    }

    /** Whether it is about a project of this division (GB/T 2260) and industry. */
    public boolean covers(String division, Industry industry) {
        return switch (by) {
            case DIVISION ->
                Division.find(division).filter(Division.of(key)::contains).isPresent();
            case INDUSTRY -> industry.code().startsWith(key);
            case FUND -> true;
        };
    }

    /** Whether all that the other is about, this one is about too. */
    boolean contains(Quota other) {
        if (by == Dimension.FUND) {
            return true;
        }
        return by == other.by
                && switch (by) {
                    case DIVISION -> Division.of(key).contains(Division.of(other.key));
                    case INDUSTRY -> other.key.startsWith(key);
                    case FUND -> true;
                };
    }
}
