package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.expert.ExpertId;
import org.junit.jupiter.api.Test;

class LotteryTest {

    /** Whoever takes the experts of the field first leaves the second project without: only the flow sees it. */
    @Test
    void thereAreAlwaysPanelsWhenThereCanBeAny() {
        for (int number = 0; number < 50; number++) {
            var samples = Samples.empty(number);
            samples.project("C35");
            var scarce = samples.project("I65");
            for (int index = 0; index < 5; index++) {
                samples.expert(List.of("C35", "I65"));
                samples.expert(List.of("C"));
            }

            var result = samples.draw(5, 1);

            assertThat(result.shortages()).isEmpty();
            assertThat(result.panels())
                    .filteredOn(panel -> panel.projectId().equals(scarce.projectId()))
                    .singleElement()
                    .satisfies(panel -> assertThat(panel.experts())
                            .allMatch(expert -> samples.mayScore(expert, scarce.projectId())));
        }
    }

    @Test
    void whoNamesTheDivisionComesBeforeWhoNamesTheSectionAndBeforeWhoNamesNothing() {
        var samples = Samples.empty(1);
        samples.project("C35");
        for (int index = 0; index < 30; index++) {
            samples.expert(List.of());
            samples.expert(List.of("I65"));
        }
        var section = List.of(samples.expert(List.of("C")), samples.expert(List.of("C", "C36")));
        var division = List.of(samples.expert(List.of("C35")), samples.expert(List.of("A", "C35")));

        var panel = samples.draw(5, 10).panels().getFirst().experts();

        assertThat(panel.subList(0, 2))
                .containsExactlyInAnyOrderElementsOf(
                        division.stream().map(DrawFile.Reader::expertId).toList());
        assertThat(panel.subList(2, 4))
                .containsExactlyInAnyOrderElementsOf(
                        section.stream().map(DrawFile.Reader::expertId).toList());
    }

    @Test
    void anotherSeedDrawsOtherPanels() {
        var samples = new Samples(7, 30, 50);
        var before = samples.draw(5, 10).panels();

        samples.seed = "0".repeat(64);

        assertThat(samples.draw(5, 10).panels()).isNotEqualTo(before);
    }

    @Test
    void everybodyIsDrawnAboutEquallyOftenEvenWhenLoadsBind() {
        Map<ExpertId, Integer> drawn = new HashMap<>();
        var samples = Samples.empty(1);
        samples.project("C35");
        samples.project("C36");
        for (int index = 0; index < 12; index++) {
            samples.expert(List.of());
        }

        for (int seed = 0; seed < 2000; seed++) {
            samples.seed = "seed " + seed;
            Samples.loads(samples.draw(5, 1).panels())
                    .forEach((expert, load) -> drawn.merge(expert, load, Integer::sum));
        }

        // 10 of 12 each time: 1,667 expected of each, standard deviation about 17
        assertThat(drawn).hasSize(12).allSatisfy((_, times) -> assertThat(times).isBetween(1590, 1745));
    }

    @Test
    void everyOrdinaryExpertHasTheSameChanceOnOnePanel() {
        Map<ExpertId, Integer> drawn = new HashMap<>();
        var samples = Samples.empty(2);
        samples.project("C35");
        for (int index = 0; index < 10; index++) {
            samples.expert(List.of());
        }

        for (int seed = 0; seed < 4000; seed++) {
            samples.seed = "seed " + seed;
            samples.draw(5, 10).panels().getFirst().experts().forEach(expert -> drawn.merge(expert, 1, Integer::sum));
        }

        // 2,000 expected of each of ten, standard deviation about 32
        assertThat(drawn).hasSize(10).allSatisfy((_, times) -> assertThat(times).isBetween(1840, 2160));
    }

    @Test
    void onlyTheFullAreHandicapped() {
        var file = new Samples(3, 60, 40).file(5, 8);

        var loads = Samples.loads(file.panels());
        assertThat(file.handicaps())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(loads.get(each.expertId())).isEqualTo(8));
    }

    @Test
    void whatCannotBeDrawnSaysWhichProjectsAndFieldsLackExpertsTogether() {
        var samples = Samples.empty(4);
        for (int index = 0; index < 3; index++) {
            samples.project("C35");
            samples.project("I65");
        }
        for (int index = 0; index < 5; index++) {
            samples.expert(List.of("C35"));
        }
        for (int index = 0; index < 9; index++) {
            samples.expert(List.of("I65"));
        }

        var shortages = samples.draw(5, 2).shortages();

        assertThat(shortages).singleElement().satisfies(shortage -> {
            assertThat(shortage.projects())
                    .hasSize(3)
                    .allSatisfy(
                            lacking -> assertThat(lacking.project().industry()).isEqualTo("C35"));
            assertThat(shortage.seats()).isEqualTo(15);
            assertThat(shortage.experts()).isEqualTo(5);
            assertThat(shortage.capacity()).isEqualTo(10);
        });
        assertThatThrownBy(() -> Shortages.refuse(shortages, samples.ground(5, 2)))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.detail().en())
                            .contains("C35: 3 project(s) need 15 seats")
                            .contains("the 5 expert(s) who may sit there, 2 projects each at most, can take 10");
                    assertThat(refused.violations()).hasSize(3);
                });
    }

    @Test
    void eachGroupThatLacksExpertsIsNamedByItself() {
        var samples = Samples.empty(5);
        samples.project("C35");
        samples.project("I65");
        samples.project("I64");
        for (int index = 0; index < 4; index++) {
            samples.expert(List.of("C35"));
            samples.expert(List.of("I"));
        }

        var shortages = samples.draw(5, 9).shortages();

        assertThat(shortages).extracting(Shortage::seats).containsExactlyInAnyOrder(5, 10);
        assertThat(shortages).allMatch(shortage -> shortage.capacity() < shortage.seats());
    }
}
