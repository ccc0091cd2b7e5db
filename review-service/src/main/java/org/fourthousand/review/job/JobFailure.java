package org.fourthousand.review.job;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.hibernate.annotations.Immutable;

/** Why a job failed, kept as the refusal that the caller would have had at once, in both languages. */
@Immutable
record JobFailure(URI type, int status, Text title, Text detail, List<Violation> violations) {

    static JobFailure of(Problem problem) {
        var type = problem.type();
        return new JobFailure(type.uri(), type.status(), type.title(), problem.detail(), problem.violations());
    }

    ProblemView view(List<Locale> languages) {
        return new ProblemView(
                type,
                title.in(languages),
                status,
                detail.in(languages),
                violations.stream()
                        .map(each -> new ProblemView.ViolationView(
                                each.pointer(), each.message().in(languages), each.clause()))
                        .toList());
    }
}
