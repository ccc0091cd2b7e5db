package org.fourthousand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores and places worked out by hand. */
class ScoreCheckTest {

    private final ObjectNode file = new ObjectMapper().createObjectNode();
    private final ObjectNode round = file.putObject("round").put("panelMinimum", 5);

    @BeforeEach
    void aRoundOfTwoCriteria() {
        round.putArray("rubric").addObject().put("criterion", "A").put("weight", 60);
        round.withArray("rubric").addObject().put("criterion", "B").put("weight", 40);
        round.putArray("priorityFlags").add("POLE_INDUSTRY").add("PILLAR_INDUSTRY");
        file.putObject("draw").putArray("panels");
        file.putArray("candidates");
        file.putArray("sheets");
        file.putArray("ranking");
    }

    @Test
    void oneHighestAndOneLowestAreDroppedAndTheMeanIsRoundedHalfUp() {
        candidate("p", "2025-01-01");
        sheets("p", 10, 81, 82, 82, 100);
        // totals 10, 81, 82, 82, 100 when both marks are alike: mean of 81, 82, 82
        place("p", "81.67");

        assertThat(ScoreCheck.of(file)).isEmpty();
    }

    @Test
    void theMarksAreWeighted() {
        candidate("p", "2025-01-01");
        sheets("p", 70, 70, 70, 70, 70);
        file.at("/sheets").forEach(sheet -> ((ObjectNode) sheet.get("marks")).put("B", "80"));
        place("p", "74.00");

        assertThat(ScoreCheck.of(file)).isEmpty();
    }

    @Test
    void anotherScoreAForgottenSheetAndOneTooManyAreFound() {
        candidate("p", "2025-01-01");
        sheets("p", 70, 70, 70, 70, 70);
        place("p", "70.01");
        assertThat(ScoreCheck.of(file))
                .singleElement()
                .extracting(Difference::inWords)
                .isEqualTo("/ranking/0/score: by the rules it is 70.00, the file says 70.01");

        file.withArray("sheets").remove(4);
        assertThat(ScoreCheck.of(file)).extracting(Difference::expected).contains("null");

        sheets("p", 70, 70);
        assertThat(ScoreCheck.of(file)).extracting(Difference::pointer).contains("/sheets/5");
    }

    @Test
    void tiesAreBrokenByTheFirstFlagThenTheSecondThenTheLibraryDate() {
        candidate("late", "2025-06-01", "PILLAR_INDUSTRY");
        candidate("early", "2025-01-01", "PILLAR_INDUSTRY");
        candidate("plain", "2020-01-01");
        candidate("pole", "2025-12-01", "POLE_INDUSTRY");
        for (var project : new String[] {"late", "early", "plain", "pole"}) {
            sheets(project, 80, 80, 80, 80, 80);
        }
        place("pole", "80.00");
        place("early", "80.00");
        place("late", "80.00");
        place("plain", "80.00");

        assertThat(ScoreCheck.of(file)).isEmpty();
    }

    @Test
    void aMarkThatIsAmongTheDroppedIsFoundByItsTotal() {
        candidate("p", "2025-01-01");
        sheets("p", 60, 70, 70, 70, 80);
        place("p", "70.00");
        ((ObjectNode) file.at("/sheets/0/marks")).put("A", "0");

        assertThat(ScoreCheck.of(file)).extracting(Difference::pointer).containsExactly("/ranking/0/totals");
    }

    @Test
    void placesThatChangedAreFound() {
        candidate("better", "2025-01-01");
        sheets("better", 80, 80, 80, 80, 80);
        candidate("worse", "2025-01-01");
        sheets("worse", 70, 70, 70, 70, 70);
        place("worse", "70.00");
        place("better", "80.00");

        assertThat(ScoreCheck.of(file)).extracting(Difference::pointer).contains("/ranking/0/projectId");
    }

    @Test
    void aSheetInAPlaceThatNobodyTookIsFound() {
        candidate("p", "2025-01-01");
        sheets("p", 70, 70, 70, 70, 70);
        place("p", "70.00");
        file.withObject("/draw")
                .putArray("replacements")
                .addObject()
                .put("projectId", "p")
                .putNull("replacement");

        assertThat(ScoreCheck.of(file)).extracting(Difference::pointer).containsExactly("/sheets/4");
    }

    private void candidate(String id, String libraryDate, String... flags) {
        var candidate =
                file.withArray("candidates").addObject().put("projectId", id).put("libraryDate", libraryDate);
        var array = candidate.putArray("flags");
        for (var flag : flags) {
            array.add(flag);
        }
        var experts = file.withObject("/draw")
                .withArray("panels")
                .addObject()
                .put("projectId", id)
                .putArray("experts");
        for (int seat = 0; seat < 5; seat++) {
            experts.add("expert " + seat);
        }
    }

    private void sheets(String project, int... points) {
        for (int each : points) {
            file.withArray("sheets")
                    .addObject()
                    .put("projectId", project)
                    .putObject("marks")
                    .put("A", each + "")
                    .put("B", each + "");
        }
    }

    /** A place that publishes the totals of the sheets as they are. */
    private void place(String project, String score) {
        var ranking = file.withArray("ranking");
        var place = ranking.addObject()
                .put("rank", ranking.size())
                .put("projectId", project)
                .put("score", score);
        var totals = place.putArray("totals");
        StreamSupport.stream(file.at("/sheets").spliterator(), false)
                .filter(sheet -> sheet.path("projectId").asText().equals(project))
                .map(sheet -> Numbers.of(sheet.at("/marks/A"))
                        .multiply(BigDecimal.valueOf(60))
                        .add(Numbers.of(sheet.at("/marks/B")).multiply(BigDecimal.valueOf(40)))
                        .movePointLeft(2))
                .sorted()
                .forEach(total -> totals.add(total.toPlainString()));
    }
}
