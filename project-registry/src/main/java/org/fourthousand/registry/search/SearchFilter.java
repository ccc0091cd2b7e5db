package org.fourthousand.registry.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.search.Condition.Kind;
import org.jspecify.annotations.Nullable;

/** What projects are searched by; a {@code @BeanParam}. All that is given must hold. */
public class SearchFilter {

    private static final String NAME_HAS = "strpos(name_text, :%s) > 0";

    @QueryParam("text")
    @Size(max = 100)
    @Pattern(regexp = "\\P{Cntrl}*")
    @Parameter(description = "Words, each in the name of the project or of the enterprise; blanks divide words")
    @Nullable
    String text;

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

    @QueryParam("pillar")
    @Nullable
    PillarIndustry pillar;

    @QueryParam("pole")
    @Nullable
    GrowthPole pole;

    @QueryParam("park")
    @Size(max = 100)
    @Parameter(description = "The park by its name")
    @Nullable
    String park;

    @QueryParam("fund")
    @Nullable
    Fund fund;

    @QueryParam("minInvestment")
    @Parameter(description = "Total investment of at least so many yuan")
    @Nullable
    Yuan minInvestment;

    @QueryParam("maxInvestment")
    @Parameter(description = "Total investment of at most so many yuan")
    @Nullable
    Yuan maxInvestment;

    @QueryParam("enteredFrom")
    @Parameter(description = "In the library since this day or later")
    @Nullable
    LocalDate enteredFrom;

    @QueryParam("enteredTo")
    @Parameter(description = "In the library since this day or earlier")
    @Nullable
    LocalDate enteredTo;

    @QueryParam("startFrom")
    @Parameter(description = "Construction starts on this day or later")
    @Nullable
    LocalDate startFrom;

    @QueryParam("startTo")
    @Parameter(description = "Construction starts on this day or earlier")
    @Nullable
    LocalDate startTo;

    /** The words asked for; none when nothing was typed. */
    Words words() {
        return Words.of(text == null ? "" : text);
    }

    /** The prefecture whose counties are counted, when the division asked for lies in one. */
    @Nullable
    Division prefecture() {
        return division == null || division.kind() == Division.Kind.PROVINCE ? null : division.prefecture();
    }

    Conditions conditions() {
        var all = new ArrayList<Condition>();
        if (!words().isEmpty()) {
            all.add(inEither(words()));
        }
        if (division != null && division.kind() != Division.Kind.PROVINCE) {
            all.add(
                    division.isPrefecture()
                            ? in(division)
                            : equal(Kind.DIVISION, Facet.DIVISION, 'D', division.code()));
        }
        equal(all, Kind.PARK, Facet.PARK, 'P', park);
        equal(all, Kind.INDUSTRY, Facet.INDUSTRY, 'I', industry);
        equal(all, Kind.PILLAR, Facet.PILLAR, 'L', pillar);
        equal(all, Kind.POLE, Facet.POLE, 'O', pole);
        equal(all, Kind.STAGE, Facet.STAGE, 'S', stage);
        equal(all, Kind.FUND, Facet.FUND, 'F', fund);
        Ranges.investment(minInvestment, maxInvestment).ifPresent(all::add);
        Ranges.days(Kind.ENTERED, "entered_on", 'T', enteredFrom, enteredTo).ifPresent(all::add);
        Ranges.days(Kind.STARTED, "construction_start", 'U', startFrom, startTo).ifPresent(all::add);
        return new Conditions(all);
    }

    /** Whether a project's own name has the words, as a condition on its row with the parameters of {@link #conditions}. */
    String byName() {
        return words().isEmpty() ? "true" : rows(words(), NAME_HAS);
    }

    /** The conditions with the words in the project's own name. */
    Conditions conditionsByName() {
        var words = words();
        return withText(new Condition(Kind.TEXT, rows(words, NAME_HAS), words.keys('N'), parameters(words), null));
    }

    /** The conditions with the words in either name, but not all in the project's. */
    Conditions conditionsByEnterprise() {
        var words = words();
        var either = inEither(words);
        return withText(new Condition(
                Kind.TEXT,
                either.rows() + " and not (" + rows(words, NAME_HAS) + ")",
                either.keys(),
                either.parameters(),
                null));
    }

    /** The same, to be kept. */
    public SavedFilter kept() {
        return new SavedFilter(
                text,
                stage,
                division,
                industry,
                pillar,
                pole,
                park,
                fund,
                minInvestment,
                maxInvestment,
                enteredFrom,
                enteredTo,
                startFrom,
                startTo);
    }

    /** A division's condition, for a prefecture. */
    static Condition in(Division prefecture) {
        return equal(Kind.DIVISION, Facet.PREFECTURE, 'C', prefecture.code());
    }

    private Conditions withText(Condition text) {
        return conditions().without(condition -> condition.kind() == Kind.TEXT).and(List.of(text));
    }

    private static Condition inEither(Words words) {
        return new Condition(
                Kind.TEXT,
                rows(words, "(strpos(name_text, :%1$s) > 0 or strpos(enterprise_text, :%1$s) > 0)"),
                words.keys('W'),
                parameters(words),
                null);
    }

    private static String rows(Words words, String each) {
        var rows = new ArrayList<String>();
        for (int number = 0; number < words.each().size(); number++) {
            rows.add(each.formatted("word" + number));
        }
        return String.join(" and ", rows);
    }

    private static Map<String, Object> parameters(Words words) {
        var parameters = new HashMap<String, Object>();
        for (int number = 0; number < words.each().size(); number++) {
            parameters.put("word" + number, words.each().get(number));
        }
        return parameters;
    }

    private static void equal(List<Condition> all, Kind kind, Facet facet, char mark, @Nullable Object wanted) {
        if (wanted != null) {
            var value = wanted instanceof Enum<?> named ? named.name() : wanted.toString();
            all.add(equal(kind, facet, mark, value));
        }
    }

    private static Condition equal(Kind kind, Facet facet, char mark, String value) {
        var column = facet.column();
        return new Condition(
                kind,
                column + " = :" + column,
                Keys.one(mark + value),
                Map.of(column, value),
                facet.level(),
                new Condition.Exact(facet, value));
    }
}
