package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fourthousand.verify.DrawCheck;

/** What holds of every draw, whatever goes in. */
class LotteryProperties {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Divisions, a section, all, and what no project has. */
    private static final List<List<String>> FIELDS = List.of(
            List.of("C35"),
            List.of("C36"),
            List.of("I65"),
            List.of("C35", "I65"),
            List.of("C"),
            List.of(),
            List.of("A01"));

    @Property(tries = 300)
    void nobodyConflictedOrFullOrOfAnotherFieldIsEverDrawn(
            @ForAll long number,
            @ForAll @IntRange(min = 1, max = 12) int projects,
            @ForAll @IntRange(min = 1, max = 25) int experts,
            @ForAll @IntRange(min = 1, max = 6) int max) {
        var samples = samples(number, projects, experts);

        var result = samples.draw(3, max);

        assertThat(result.panels()).allSatisfy(panel -> {
            assertThat(panel.experts()).hasSize(3).doesNotHaveDuplicates();
            assertThat(panel.experts()).allMatch(expert -> samples.mayScore(expert, panel.projectId()));
        });
        assertThat(Samples.loads(result.panels()).values()).allMatch(load -> load <= max);
    }

    @Property(tries = 500)
    void thereAreAllPanelsExactlyWhenTheyCanBeFilled(
            @ForAll long number,
            @ForAll @IntRange(min = 1, max = 8) int projects,
            @ForAll @IntRange(min = 1, max = 20) int experts,
            @ForAll @IntRange(min = 1, max = 4) int max) {
        var samples = samples(number, projects, experts);

        var result = samples.draw(3, max);

        assertThat(result.shortages().isEmpty()).isEqualTo(samples.canBeDrawn(3, max));
        assertThat(result.panels()).hasSize(result.shortages().isEmpty() ? projects : 0);
        assertThat(result.shortages()).allMatch(shortage -> shortage.capacity() < shortage.seats());
    }

    @Property(tries = 200)
    void permutingTheInputChangesNothing(
            @ForAll long number, @ForAll @IntRange(min = 1, max = 15) int projects, @ForAll Random order) {
        var samples = samples(number, projects, 30);
        var before = samples.draw(3, 3);

        Collections.shuffle(samples.projects, order);
        Collections.shuffle(samples.experts, order);
        Collections.shuffle(samples.exclusions, order);

        assertThat(samples.draw(3, 3)).isEqualTo(before);
    }

    @Property(tries = 200)
    void aThirdPartyFindsEveryDrawTrueAndUnique(
            @ForAll long number,
            @ForAll @IntRange(min = 1, max = 30) int projects,
            @ForAll @IntRange(min = 2, max = 9) int max) {
        var samples = samples(number, projects, 40);
        if (samples.canBeDrawn(3, max)) {
            assertThat(DrawCheck.of(MAPPER.valueToTree(samples.file(3, max)))).isEmpty();
        }
    }

    /** Exchanging a drawn expert for one outside never makes the sum smaller, whoever has to move for it. */
    @Example
    void noOtherDrawOfASmallRoundHasASmallerSum() {
        for (int number = 0; number < 40; number++) {
            var samples = samples(number, 3, 6);
            if (samples.canBeDrawn(2, 2)) {
                assertThat(AllDraws.sum(samples.file(2, 2))).isEqualTo(AllDraws.smallest(samples.ground(2, 2)));
            }
        }
    }

    private static Samples samples(long number, int projects, int experts) {
        var samples = Samples.empty(number);
        var random = new Random(number);
        for (int index = 0; index < projects; index++) {
            samples.project(List.of("C35", "C36", "I65").get(random.nextInt(3)));
        }
        for (int index = 0; index < experts; index++) {
            samples.expert(FIELDS.get(random.nextInt(FIELDS.size())));
        }
        for (int index = 0; index < projects; index++) {
            samples.conflict(
                    samples.projects.get(random.nextInt(projects)), samples.experts.get(random.nextInt(experts)));
        }
        return samples;
    }
}
