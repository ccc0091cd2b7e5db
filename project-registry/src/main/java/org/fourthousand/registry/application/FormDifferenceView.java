package org.fourthousand.registry.application;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What reads differently in two versions.
 *
 * @param from number of the one version
 * @param to number of the other
 * @param lines one per value, in the order of the form; none when the versions say the same
 */
@Schema(name = "FormDifference", description = "两个版本的差异 | What reads differently in two versions")
public record FormDifferenceView(int from, int to, List<LineView> lines) {

    /**
     * One value.
     *
     * @param path in the form; a line of a list is a step by its year, kind or name, for example
     *     {@code /fundingSources/BANK_LOAN/amount}
     * @param nameZh official name (字段名称)
     * @param nameEn name in English
     * @param before in the language asked for, absent where it was not filled in
     * @param after in the language asked for, absent where it no longer is
     */
    @Schema(name = "FormDifferenceLine")
    public record LineView(
            String path,
            String nameZh,
            String nameEn,
            @Nullable String before,
            @Nullable String after) {

        static LineView of(FormDifference.Line line, List<Locale> languages) {
            return new LineView(
                    line.path(),
                    line.name().zh(),
                    line.name().en(),
                    line.before() == null ? null : line.before().in(languages),
                    line.after() == null ? null : line.after().in(languages));
        }
    }

    static FormDifferenceView between(ApplicationVersion from, ApplicationVersion to, List<Locale> languages) {
        var lines = FormDifference.between(from.form(), to.form()).stream()
                .map(line -> LineView.of(line, languages))
                .toList();
        return new FormDifferenceView(from.number(), to.number(), lines);
    }
}
