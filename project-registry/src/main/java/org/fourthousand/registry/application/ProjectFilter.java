package org.fourthousand.registry.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What a list of projects is narrowed to; a {@code @BeanParam}. */
public class ProjectFilter {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    @QueryParam("stage")
    @Nullable
    ProjectStage stage;

    @QueryParam("division")
    @Parameter(description = "GB/T 2260; a prefecture includes its counties")
    @Nullable
    Division division;

    @QueryParam("industry")
    @Nullable
    Industry industry;

    @QueryParam("fund")
    @Nullable
    Fund fund;

    @QueryParam("submittedFrom")
    @Parameter(description = "First day on which it was last submitted, Asia/Shanghai")
    @Nullable
    LocalDate submittedFrom;

    @QueryParam("submittedTo")
    @Parameter(description = "Last day on which it was last submitted, Asia/Shanghai")
    @Nullable
    LocalDate submittedTo;

    @QueryParam("text")
    @Size(max = 100)
    @Pattern(regexp = "\\P{Cntrl}*")
    @Parameter(description = "Words, each in the name of the project or of the enterprise; blanks divide words")
    @Nullable
    String text;

    /** Whether the index answers for the words; it does not know the day of submission, which the table answers for. */
    boolean isForIndex() {
        return text != null && !text.isBlank() && submittedFrom == null && submittedTo == null;
    }

    /** The next projects with the words, by the index; one more than the page. */
    List<UUID> find(TextIndex index, UUID after, int limit) {
        return index.idsWith(
                new TextIndex.Wanted(Objects.requireNonNullElse(text, ""), stage, division, industry, fund),
                after,
                limit + 1);
    }

    void narrow(StringBuilder query, Map<String, Object> parameters) {
        if (stage != null) {
            query.append(" and stage = :stage");
            parameters.put("stage", stage);
        }
        if (division != null && division.kind() != Division.Kind.PROVINCE) {
            query.append(
                    division.isPrefecture() ? " and prefecture = :division" : " and application.division = :division");
            parameters.put("division", division);
        }
        if (industry != null) {
            query.append(" and application.industry = :industry");
            parameters.put("industry", industry);
        }
        if (fund != null) {
            query.append(" and application.fund = :fund");
            parameters.put("fund", fund);
        }
        if (submittedFrom != null) {
            query.append(" and submittedAt >= :submittedFrom");
            parameters.put("submittedFrom", firstMomentOf(submittedFrom));
        }
        if (submittedTo != null) {
            query.append(" and submittedAt < :submittedBefore");
            parameters.put("submittedBefore", firstMomentOf(submittedTo).plus(1, ChronoUnit.DAYS));
        }
        if (text != null && !isForIndex()) {
            withWords(text, query, parameters);
        }
    }

    private static void withWords(String text, StringBuilder query, Map<String, Object> parameters) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (int number = 0; number < words.length; number++) {
            var word = "word" + number;
            query.append((" and (locate(:%1$s, lower(application.name)) > 0"
                            + " or locate(:%1$s, lower(application.enterpriseName)) > 0)")
                    .formatted(word));
            parameters.put(word, words[number]);
        }
    }

    private static Instant firstMomentOf(LocalDate day) {
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            throw new InvalidValue("日期不合理:" + day, "This date cannot be meant: " + day);
        }
        return day.atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant();
    }
}
