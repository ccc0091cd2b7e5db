package org.fourthousand.review.draw;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.review.draw.Shortage.Lacking;

/** Says in plain words which projects and fields lack experts. */
final class Shortages {

    /** As many as somebody reads; the numbers in the detail count all. */
    private static final int MOST_SAID = 200;

    private static final int MOST_GROUPS = 5;

    private Shortages() {}

    /** @throws Problem 409 when there are any */
    static void refuse(List<Shortage> shortages, DrawFile file) {
        if (shortages.isEmpty()) {
            return;
        }
        var groups = shortages.stream()
                .limit(MOST_GROUPS)
                .map(shortage -> sentence(shortage, file))
                .toList();
        var more = shortages.size() - groups.size();
        throw new Problem(
                DrawProblem.PANELS_CANNOT_BE_FILLED,
                Text.of(
                        join(groups.stream().map(Text::zh)) + (more > 0 ? " 另有 %d 组。".formatted(more) : "")
                                + " 请补充专家后重新抽取。",
                        join(groups.stream().map(Text::en))
                                + (more > 0 ? " And %d more such groups.".formatted(more) : "")
                                + " Add experts, then draw again."),
                shortages.stream()
                        .flatMap(shortage -> shortage.projects().stream())
                        .limit(MOST_SAID)
                        .map(lacking -> violation(lacking, file.panelSize()))
                        .toList());
    }

    private static Text sentence(Shortage shortage, DrawFile file) {
        var fields = shortage.projects().stream()
                .map(lacking -> lacking.project().industry())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Text.of(
                        "%2$s:%1$s 个项目共需 %3$s 个席位,可评审的 %4$s 名专家(每人至多 %6$s 个项目)至多承担 %5$s 个。",
                        "%2$s: %1$s project(s) need %3$s seats; the %4$s expert(s) who may sit there, %6$s projects each at most,"
                                + " can take %5$s.")
                .with(
                        shortage.projects().size(),
                        fields,
                        shortage.seats(),
                        shortage.experts(),
                        shortage.capacity(),
                        file.maxProjectsPerExpert());
    }

    private static Violation violation(Lacking lacking, int panelSize) {
        var industry = Industry.of(lacking.project().industry());
        return Violation.at(
                "#project/" + lacking.project().projectId(),
                Text.of(
                                "%1$s %2$s:需要 %3$s 名专家,可评审的有 %4$s 名(须回避 %5$s 名),与所列其他项目共用",
                                "%1$s %2$s: needs %3$s experts; %4$s may sit (%5$s have a conflict), shared with the other projects named")
                        .with(industry.code(), industry.name(), panelSize, lacking.eligible(), lacking.excluded()));
    }

    private static String join(Stream<String> sentences) {
        return sentences.collect(Collectors.joining(" "));
    }
}
