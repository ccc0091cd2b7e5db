package org.fourthousand.review.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.fourthousand.verify.Difference;
import org.fourthousand.verify.DrawCheck;
import org.junit.jupiter.api.Test;

/** What a third party finds in a published file, true or tampered with. */
class DrawFileTest {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private final DrawFile file = new Samples(11, 40, 40).fileWithReplacements(5, 6);

    @Test
    void aPublishedFileIsTrue() throws IOException {
        assertThat(verified(_ -> {})).isEmpty();
        assertThat(file.replacements()).hasSize(2).allMatch(change -> change.replacement() != null);
    }

    @Test
    void anotherSeedIsFound() throws IOException {
        assertThat(verified(root -> root.put("seed", "0".repeat(64)))).contains("/commitment");
    }

    @Test
    void aCandidateTakenOutIsFound() throws IOException {
        assertThat(verified(root -> array(root, "candidates").remove(3))).contains("/commitment");
    }

    @Test
    void aLargerLoadIsFound() throws IOException {
        assertThat(verified(root -> root.put("maxProjectsPerExpert", 60))).contains("/commitment");
    }

    @Test
    void anExpertPutOnAPanelIsFound() throws IOException {
        assertThat(verified(root -> ((ArrayNode) array(root, "panels").get(4).get("experts"))
                        .set(0, root.at("/experts/0/expertId"))))
                .anyMatch(pointer -> pointer.startsWith("/panels"));
    }

    @Test
    void aPanelTakenOutIsFound() throws IOException {
        assertThat(verified(root -> array(root, "panels").remove(4)))
                .anyMatch(pointer -> pointer.startsWith("/panels"));
    }

    @Test
    void aSecondPanelOfOneProjectIsFound() throws IOException {
        assertThat(verified(root ->
                        array(root, "panels").add(array(root, "panels").get(4).deepCopy())))
                .anyMatch(pointer -> pointer.startsWith("/panels"));
    }

    @Test
    void anExpertTakenOutOfThePoolIsFound() throws IOException {
        var drawn = file.panels().getFirst().experts().getFirst().toString();
        assertThat(verified(root -> remove(array(root, "experts"), "expertId", drawn)))
                .anyMatch(pointer -> pointer.startsWith("/panels"));
    }

    @Test
    void anExclusionOfADrawnExpertIsFound() throws IOException {
        assertThat(verified(root -> array(root, "exclusions")
                        .addObject()
                        .put("projectId", root.at("/panels/2/projectId").asText())
                        .put("expertId", root.at("/panels/2/experts/1").asText())
                        .put("ground", "KINSHIP")))
                .anyMatch(pointer -> pointer.startsWith("/panels"));
    }

    @Test
    void aHandicapForSomebodyWhoIsNotFullIsFound() throws IOException {
        assertThat(verified(root -> array(root, "handicaps")
                        .addObject()
                        .put("expertId", notFull())
                        .put("handicap", "1")))
                .anyMatch(pointer -> pointer.startsWith("/handicaps"));
    }

    @Test
    void anotherHandicapIsFound() throws IOException {
        assertThat(file.handicaps()).isNotEmpty();
        assertThat(verified(root -> ((ObjectNode) array(root, "handicaps").get(0)).put("handicap", "-1")))
                .anyMatch(pointer -> pointer.startsWith("/handicaps"));
        assertThat(verified(root -> array(root, "handicaps").removeAll()))
                .anyMatch(pointer -> pointer.startsWith("/panels"));
    }

    @Test
    void twoExpertsWhoChangedPlacesAreFound() throws IOException {
        assertThat(verified(root -> {
                    var experts = (ArrayNode) array(root, "panels").get(4).get("experts");
                    var first = experts.get(0);
                    experts.set(0, experts.get(1));
                    experts.set(1, first);
                }))
                .anyMatch(pointer -> pointer.startsWith("/panels"));
    }

    private String notFull() {
        var loads = Samples.loads(file.panels());
        return file.experts().stream()
                .map(DrawFile.Reader::expertId)
                .filter(expert -> loads.getOrDefault(expert, 0) < 6)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    void aReplacementOutOfOrderIsFound() throws IOException {
        assertThat(verified(root -> ((ObjectNode) array(root, "replacements").get(1))
                        .set("replacement", root.at("/experts/5/expertId"))))
                .contains("/replacements/1/replacement");
    }

    @Test
    void aReplacementTakenOutIsFound() throws IOException {
        assertThat(verified(root -> array(root, "replacements").remove(0))).contains("/replacements/0/position");
    }

    private List<String> verified(Consumer<ObjectNode> tampering) throws IOException {
        ObjectNode root = MAPPER.valueToTree(file);
        tampering.accept(root);
        return DrawCheck.of(MAPPER.readTree(MAPPER.writeValueAsString(root))).stream()
                .map(Difference::pointer)
                .toList();
    }

    private static ArrayNode array(JsonNode root, String name) {
        return (ArrayNode) root.get(name);
    }

    private static void remove(ArrayNode array, String field, String value) {
        for (int index = 0; index < array.size(); index++) {
            if (array.get(index).get(field).asText().equals(value)) {
                array.remove(index);
            }
        }
    }
}
