package org.fourthousand.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error answer: RFC 9457 {@code application/problem+json}. */
@Schema(name = "Problem", description = "RFC 9457 problem details; title and detail in the language asked for")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(URI type, String title, int status, String detail, List<ViolationView> violations) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault: where, what to do, and the clause of the rule that refused. */
    @Schema(name = "Violation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ViolationView(
            String pointer, String message, @Nullable String clause) {}

    /** The problem in the first language that fits. */
    public static ProblemView of(Problem problem, List<Locale> languages) {
        return new ProblemView(
                problem.type().uri(),
                problem.type().title().in(languages),
                problem.type().status(),
                problem.detail().in(languages),
                problem.violations().stream()
                        .map(violation -> new ViolationView(
                                violation.pointer(), violation.message().in(languages), violation.clause()))
                        .toList());
    }
}
