package org.fourthousand.registry.application;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a tab that saves after another one did: what differs, and the ETag with which the merged form can be saved.
 * It is not thrown, since a problem that is thrown carries no ETag.
 */
final class StaleDraft {

    private static final Text EMPTY = Text.of("空", "empty");

    private StaleDraft() {}

    static Response answer(ApplicationDraft kept, Application sent, List<Locale> languages) {
        var differing = FormDifference.between(kept.form(), sent).stream()
                .map(line -> Violation.at(line.path(), words(line)))
                .toList();
        var problem = new Problem(
                CommonProblem.STALE,
                Text.of("草稿已在别处保存。请合并后以所附 ETag 再存。", "It was saved elsewhere. Merge, then save with the ETag given."),
                differing);
        return Response.status(problem.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(problem, languages))
                .tag(Revisions.tag(kept.version()))
                .build();
    }

    private static Text words(FormDifference.Line line) {
        var before = filled(line.before());
        var after = filled(line.after());
        return Text.of(
                "%s:已保存“%s”,本次提交“%s”。".formatted(line.name().zh(), before.zh(), after.zh()),
                "%s: kept is \"%s\", sent was \"%s\".".formatted(line.name().en(), before.en(), after.en()));
    }

    private static Text filled(@Nullable Text value) {
        return value == null ? EMPTY : value;
    }
}
