package org.fourthousand.registry.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** The one table of what may be done to a project at which stage, and where it leads. */
@SuppressWarnings("ImmutableEnumChecker") // the set never changes after construction
public enum ProjectStep {
    REVISE("修改", "be revised", null, ProjectStage.DRAFT, ProjectStage.RETURNED, ProjectStage.WITHDRAWN),
    SUBMIT(
            "申报",
            "be submitted",
            ProjectStage.SUBMITTED,
            ProjectStage.DRAFT,
            ProjectStage.RETURNED,
            ProjectStage.WITHDRAWN),
    WITHDRAW(
            "撤回",
            "be withdrawn",
            ProjectStage.WITHDRAWN,
            ProjectStage.SUBMITTED,
            ProjectStage.COUNTY_RECOMMENDED,
            ProjectStage.CITY_RECOMMENDED,
            ProjectStage.FORM_CHECKED),
    RETURN(
            "退回补正",
            "be returned",
            ProjectStage.RETURNED,
            ProjectStage.SUBMITTED,
            ProjectStage.COUNTY_RECOMMENDED,
            ProjectStage.CITY_RECOMMENDED,
            ProjectStage.FORM_CHECKED),
    RECOMMEND_BY_COUNTY(
            "县级推荐", "be recommended by the county", ProjectStage.COUNTY_RECOMMENDED, ProjectStage.SUBMITTED),
    RECOMMEND_BY_CITY(
            "市级推荐",
            "be recommended by the city",
            ProjectStage.CITY_RECOMMENDED,
            ProjectStage.SUBMITTED,
            ProjectStage.COUNTY_RECOMMENDED),
    CHECK_FORM(
            "形式审查",
            "be form-checked",
            ProjectStage.FORM_CHECKED,
            ProjectStage.COUNTY_RECOMMENDED,
            ProjectStage.CITY_RECOMMENDED),
    ENTER("入库", "enter the library", ProjectStage.IN_LIBRARY, ProjectStage.FORM_CHECKED),
    SELECT("遴选", "be selected", ProjectStage.SELECTED, ProjectStage.IN_LIBRARY),
    AWARD("下达资金", "be awarded", ProjectStage.AWARDED, ProjectStage.IN_LIBRARY, ProjectStage.SELECTED),
    LOSE_AWARD("撤销下达", "lose its award", ProjectStage.SELECTED, ProjectStage.AWARDED),
    SUSPEND(
            "暂停",
            "be suspended",
            ProjectStage.SUSPENDED,
            ProjectStage.IN_LIBRARY,
            ProjectStage.SELECTED,
            ProjectStage.AWARDED),
    /** Leads back to the stage before the suspension. */
    RESUME("恢复", "be resumed", null, ProjectStage.SUSPENDED),
    /** Facts of a project in the library change (更新). */
    UPDATE(
            "更新",
            "be updated",
            null,
            ProjectStage.IN_LIBRARY,
            ProjectStage.SELECTED,
            ProjectStage.AWARDED,
            ProjectStage.SUSPENDED),
    /** A service is given to it (重点服务). */
    SERVE(
            "服务",
            "be served",
            null,
            ProjectStage.IN_LIBRARY,
            ProjectStage.SELECTED,
            ProjectStage.AWARDED,
            ProjectStage.SUSPENDED),
    REPORT_PROGRESS(
            "报告进度",
            "report progress",
            null,
            ProjectStage.IN_LIBRARY,
            ProjectStage.SELECTED,
            ProjectStage.AWARDED,
            ProjectStage.SUSPENDED),
    ACCEPT(
            "验收",
            "be accepted as finished",
            ProjectStage.ACCEPTED,
            ProjectStage.IN_LIBRARY,
            ProjectStage.SELECTED,
            ProjectStage.AWARDED),
    EXIT(
            "退出",
            "leave the library",
            ProjectStage.EXITED,
            ProjectStage.IN_LIBRARY,
            ProjectStage.SELECTED,
            ProjectStage.AWARDED,
            ProjectStage.SUSPENDED);

    private final Text words;
    private final @Nullable ProjectStage to;
    private final Set<ProjectStage> from;

    ProjectStep(String zh, String en, @Nullable ProjectStage to, ProjectStage first, ProjectStage... others) {
        this.words = Text.of(zh, en);
        this.to = to;
        this.from = EnumSet.of(first, others);
    }

    /** Whether a project at this stage may take the step. */
    public boolean isPossibleAt(ProjectStage stage) {
        return from.contains(stage);
    }

    /**
     * Passes when the step is possible.
     *
     * @throws Problem 409 {@code ILLEGAL_STEP}, saying what is possible instead
     */
    public void requirePossibleAt(ProjectStage stage) {
        if (!isPossibleAt(stage)) {
            throw new Problem(
                    ApplicationProblem.ILLEGAL_STEP,
                    Text.of(
                            "项目处于“%s”,不能%s。现在可以:%s。"
                                    .formatted(stage.words().zh(), words.zh(), possible(stage, Text::zh, "、")),
                            "The project is %s and cannot %s. Possible now: %s."
                                    .formatted(stage.words().en(), words.en(), possible(stage, Text::en, "; "))));
        }
    }

    /**
     * The stage the step leads to; the same stage for steps that lead nowhere.
     *
     * @throws Problem 409 {@code ILLEGAL_STEP} when it is not possible from there
     */
    public ProjectStage from(ProjectStage stage) {
        requirePossibleAt(stage);
        return to == null ? stage : to;
    }

    /** The stage the step leads to, or the same stage where it is not possible: for word that may come late or twice. */
    ProjectStage advance(ProjectStage stage) {
        return isPossibleAt(stage) ? from(stage) : stage;
    }

    private static String possible(ProjectStage stage, Function<Text, String> language, String separator) {
        var steps = Arrays.stream(values())
                .filter(step -> step.isPossibleAt(stage))
                .map(step -> language.apply(step.words))
                .collect(Collectors.joining(separator));
        return steps.isEmpty() ? "—" : steps;
    }
}
