package org.fourthousand.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectStepTest {

    static Stream<Arguments> everyStepAtEveryStage() {
        return Stream.of(ProjectStep.values())
                .flatMap(step -> Stream.of(ProjectStage.values()).map(stage -> Arguments.of(step, stage)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everyStepAtEveryStage")
    void aStepIsTakenOrRefusedWithWhatIsPossible(ProjectStep step, ProjectStage stage) {
        if (step.isPossibleAt(stage)) {
            assertThat(step.from(stage)).isNotNull();
        } else {
            assertThatThrownBy(() -> step.from(stage)).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.type()).isEqualTo(ApplicationProblem.ILLEGAL_STEP);
                assertThat(problem.detail().en())
                        .contains("The project is " + stage.words().en());
                assertThat(problem.detail().zh()).contains("现在可以:");
            });
        }
    }

    @Test
    void nothingLeadsOutOfTheLastStages() {
        assertThat(ProjectStep.values())
                .noneMatch(step -> step.isPossibleAt(ProjectStage.EXITED) || step.isPossibleAt(ProjectStage.ACCEPTED));
    }

    @Test
    void onlyTheFormCheckLeadsToTheLibrary() {
        assertThat(EnumSet.allOf(ProjectStage.class))
                .filteredOn(ProjectStep.ENTER::isPossibleAt)
                .containsExactly(ProjectStage.FORM_CHECKED);
    }

    @Test
    void whatIsPossibleInsteadIsTold() {
        assertThatThrownBy(() -> ProjectStep.ENTER.from(ProjectStage.DRAFT))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.detail().en())
                            .isEqualTo(
                                    "The project is a draft and cannot enter the library. Possible now: be revised; be submitted.");
                    assertThat(problem.detail().zh()).isEqualTo("项目处于“草稿”,不能入库。现在可以:修改、申报。");
                });
    }
}
