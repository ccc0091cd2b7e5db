package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.review.draw.DrawFile.Entry;
import org.fourthousand.review.draw.DrawFile.Panel;
import org.fourthousand.review.draw.DrawFile.Reader;
import org.fourthousand.review.expert.ExpertId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotteryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyConflictedOrFullOrOfAnotherFieldIsEverDrawn(long number) {
        var samples = new Samples(number, 40, 60);

        var result = samples.draw(5, 8);

        assertThat(result.shortages()).isEmpty();
        assertThat(result.panels()).hasSize(40).allSatisfy(panel -> {
            assertThat(panel.experts()).hasSize(5).doesNotHaveDuplicates();
            assertThat(samples.exclusions)
                    .noneMatch(exclusion -> exclusion.projectId().equals(panel.projectId())
                            && panel.experts().contains(exclusion.expertId()));
            assertThat(panel.experts()).allMatch(expert -> knows(samples, expert, panel));
        });
        assertThat(loads(result).values()).allMatch(load -> load <= 8);
    }

    @Test
    void theSameSeedDrawsTheSamePanelsWhateverTheOrderOfTheInput() {
        var samples = new Samples(7, 30, 50);
        var before = samples.draw(5, 10);

        Collections.shuffle(samples.projects, new Random(1));
        Collections.shuffle(samples.experts, new Random(2));
        Collections.shuffle(samples.exclusions, new Random(3));

        assertThat(samples.draw(5, 10)).isEqualTo(before);
    }

    @Test
    void anotherSeedDrawsOtherPanels() {
        var samples = new Samples(7, 30, 50);

        var other = new Lottery("0".repeat(64), 5, 10, samples.experts, samples.exclusions).draw(samples.projects);

        assertThat(other).isNotEqualTo(samples.draw(5, 10));
    }

    @Test
    void everybodyIsDrawnAboutEquallyOften() {
        var samples = new Samples(1, 1, 10);
        Map<ExpertId, Integer> drawn = new HashMap<>();

        for (int seed = 0; seed < 4000; seed++) {
            var everyone = samples.experts.stream()
                    .map(reader -> new Reader(reader.expertId(), java.util.List.of()))
                    .toList();
            new Lottery("seed " + seed, 5, 10, everyone, java.util.List.of())
                    .draw(samples.projects)
                    .panels()
                    .getFirst()
                    .experts()
                    .forEach(expert -> drawn.merge(expert, 1, Integer::sum));
        }

        // 2,000 expected of each of ten, standard deviation about 32
        assertThat(drawn).hasSize(10).allSatisfy((_, times) -> assertThat(times).isBetween(1840, 2160));
    }

    @Test
    void aPanelThatCannotBeFilledSaysWhatIsLacking() {
        var samples = new Samples(3, 3, 5);

        var shortages = samples.draw(5, 10).shortages();

        assertThat(shortages)
                .isNotEmpty()
                .allSatisfy(shortage -> assertThat(
                                shortage.found() + shortage.otherField() + shortage.excluded() + shortage.full())
                        .isEqualTo(5));
    }

    private static boolean knows(Samples samples, ExpertId expert, Panel panel) {
        var industry = samples.projects.stream()
                .filter(entry -> entry.projectId().equals(panel.projectId()))
                .map(Entry::industry)
                .map(Industry::of)
                .findFirst()
                .orElseThrow();
        var fields = samples.experts.stream()
                .filter(reader -> reader.expertId().equals(expert))
                .findFirst()
                .orElseThrow()
                .fields();
        return fields.isEmpty() || fields.stream().anyMatch(field -> field.covers(industry));
    }

    private static Map<ExpertId, Integer> loads(Lottery.Result result) {
        Map<ExpertId, Integer> loads = new HashMap<>();
        new ArrayList<>(result.panels())
                .forEach(panel -> panel.experts().forEach(expert -> loads.merge(expert, 1, Integer::sum)));
        return loads;
    }
}
