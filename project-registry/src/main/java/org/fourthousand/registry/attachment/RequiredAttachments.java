package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.SubmissionRule;
import org.fourthousand.registry.parameter.ParametersAsOf;
import org.jspecify.annotations.Nullable;

/** The kinds of files an application must have, by policy parameter {@code required-attachments}. */
@ApplicationScoped
public class RequiredAttachments implements SubmissionRule {

    /** Policy parameter: kinds separated by commas, or {@code none}. */
    public static final String PARAMETER = "required-attachments";

    private static final String NONE = "none";

    private final Attachments attachments;
    private final ParametersAsOf parameters;
    private final Clock clock;

    RequiredAttachments(Attachments attachments, ParametersAsOf parameters, Clock clock) {
        this.attachments = attachments;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Violation> faults(Project project) {
        attachments.turn(new Place.OfProject(project.id()));
        return missing(project.id(), LocalDate.now(clock)).stream()
                .map(kind -> Violation.of(
                        "",
                        Text.of(
                                "缺少附件:%s".formatted(kind.words().zh()),
                                "an attachment is missing: %s"
                                        .formatted(kind.words().en())),
                        "五.1"))
                .toList();
    }

    /** The parameter in force on a day. */
    public PolicyValue parameter(LocalDate day) {
        return parameters.on(PARAMETER, day);
    }

    /**
     * The kinds a project did not have at the end of a day (Asia/Shanghai), though it must.
     *
     * @param project null for a form that is no project yet, and so has no files
     * @throws Problem 503 when the parameter names a kind there is not
     */
    public List<AttachmentKind> missing(@Nullable ProjectId project, LocalDate day) {
        var required = required(parameter(day));
        if (required.isEmpty() || project == null) {
            return required;
        }
        var end = day.plusDays(1).atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant();
        var there = attachments.kindsBefore(project, end);
        return required.stream().filter(kind -> !there.contains(kind)).toList();
    }

    private static List<AttachmentKind> required(PolicyValue parameter) {
        if (parameter.value().strip().equals(NONE)) {
            return List.of();
        }
        try {
            return Arrays.stream(parameter.value().split(",", -1))
                    .map(name -> AttachmentKind.valueOf(name.strip()))
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw new Problem(
                    CommonProblem.POLICY_MISSING,
                    Text.of("参数 %s 的取值 %s 有误。", "The value of %s is no list of kinds: %s.")
                            .with(PARAMETER, parameter.value()));
        }
    }
}
