package org.fourthousand.registry.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Division;

/**
 * What fields of the form must say together. A rule names the fields it reads, so that it can be left out where one of
 * them is still missing and the others can still be told everything at once.
 *
 * @param reads the fields
 * @param check what is wrong, when they are all there
 */
record FormRule(Set<String> reads, Function<Application, Stream<Violation>> check) {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    /** All of them, in the order of the form. */
    static final List<FormRule> ALL = Stream.of(
                    List.of(
                            of(FormRule::division, "division"),
                            of(FormRule::start, "constructionStart"),
                            of(FormRule::end, "plannedEnd", "constructionStart"),
                            of(FormRule::filing, "filingKind", "filingNumber")),
                    MoneyRules.ALL)
            .flatMap(List::stream)
            .toList();

    static FormRule of(Function<Application, Stream<Violation>> check, String... reads) {
        return new FormRule(Set.of(reads), check);
    }

    Stream<Violation> faults(Application application) {
        return check.apply(application);
    }

    private static Stream<Violation> division(Application form) {
        return unless(
                form.division().kind() != Division.Kind.PROVINCE,
                "/division",
                Text.of("请填县市区或市州。", "Name the county or the prefecture."));
    }

    private static Stream<Violation> start(Application form) {
        return unless(
                isPlausible(form.constructionStart()),
                "/constructionStart",
                Text.of("日期不合理。", "This date cannot be meant."));
    }

    private static Stream<Violation> end(Application form) {
        return unless(
                isPlausible(form.plannedEnd()) && !form.plannedEnd().isBefore(form.constructionStart()),
                "/plannedEnd",
                Text.of("不得早于开工日期。", "It cannot be before construction starts."));
    }

    private static Stream<Violation> filing(Application form) {
        var number = form.filingNumber();
        var numbered = number != null && !number.isBlank();
        if (numbered == (form.filingKind() != null)) {
            return Stream.of();
        }
        return numbered
                ? Stream.of(
                        Violation.at("/filingKind", Text.of("请注明核准或备案。", "Say whether it is an approval or a filing.")))
                : Stream.of(Violation.at(
                        "/filingNumber", Text.of("请填核准或备案文号。", "Give the number of the approval or filing.")));
    }

    /** One fault at one place, unless all is well. */
    static Stream<Violation> unless(boolean well, String pointer, Text words) {
        return well ? Stream.of() : Stream.of(Violation.at(pointer, words));
    }

    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }
}
