package org.fourthousand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round as a service published it, and what is said of it when somebody changed one thing. */
class VerifierTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private ObjectNode round = mapper.createObjectNode();

    @TempDir
    private Path folder;

    @BeforeEach
    void aPublishedRoundWithQuotas() throws IOException {
        round = (ObjectNode)
                mapper.readTree(Objects.requireNonNull(VerifierTest.class.getResourceAsStream("/round.json")));
    }

    @Test
    void thePublishedRoundIsTrue() throws IOException {
        assertThat(verified()).isZero();
        assertThat(words()).isEqualTo("draw: true%nscores: true%nselection: true%n".formatted());
    }

    @Test
    void aChangedScoreIsToldInWords() throws IOException {
        ((ObjectNode) round.at("/ranking/1")).put("score", "99.00");

        assertThat(verified()).isOne();
        assertThat(words())
                .contains("/ranking/1/score: by the rules it is 85.00, the file says 99.00")
                .contains("draw: true")
                .contains("scores: NOT true, 1 difference(s)");
    }

    @Test
    void aChangedMarkIsToldInWords() throws IOException {
        ((ObjectNode) round.at("/sheets/0/marks")).put("WORK_SAFETY", "0");

        assertThat(verified()).isOne();
        assertThat(words()).contains("/totals: by the rules it is [").contains("scores: NOT true");
    }

    @Test
    void exchangedRanksAreToldInWords() throws IOException {
        var ranking = (ArrayNode) round.path("ranking");
        var first = ranking.get(0).deepCopy();
        ranking.set(0, ranking.get(1).deepCopy());
        ranking.set(1, first);
        ((ObjectNode) ranking.get(0)).put("rank", 1);
        ((ObjectNode) ranking.get(1)).put("rank", 2);

        assertThat(verified()).isOne();
        assertThat(words())
                .contains("/ranking/0/projectId: by the rules it is "
                        + first.path("projectId").asText());
    }

    @Test
    void aChangedAmountIsToldInWords() throws IOException {
        ((ObjectNode) round.at("/decisions/0")).put("amount", "10000000.01");

        assertThat(verified()).isOne();
        assertThat(words())
                .contains("/amount: by the rules it is 10000000.00, the file says 10000000.01")
                .contains("scores: true")
                .contains("selection: NOT true, 1 difference(s)");
    }

    @Test
    void aSeatGivenToAnotherExpertIsToldInWords() throws IOException {
        var panel = (ArrayNode) round.at("/draw/panels/0/experts");
        for (var expert : round.at("/draw/experts")) {
            if (!panel.toString().contains(expert.path("expertId").asText())) {
                panel.set(0, expert.path("expertId").asText());
                break;
            }
        }

        assertThat(verified()).isOne();
        assertThat(words())
                .contains("/draw/panels of project")
                .contains("draw: NOT true")
                .contains("scores: true");
    }

    @Test
    void anotherQuotaThanTheOneThatWasFrozenIsToldByWhatItWouldHaveChanged() throws IOException {
        ((ObjectNode) round.at("/round/quotas/0")).put("maximumCount", 2);

        assertThat(verified()).isOne();
        assertThat(words()).contains("/computed: by the rules it is BUDGET_EXHAUSTED, the file says QUOTA_REACHED");
    }

    @Test
    void whatIsNoRoundIsSaidToBeNone() throws IOException {
        ((ObjectNode) round.at("/ranking/0")).put("score", "many");
        round.withObject("/round").put("threshold", "high");

        assertThat(verified()).isEqualTo(2);
        assertThat(Verifier.verify(folder.resolve("none.json"), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(words()).contains("is no round file");
    }

    private int verified() throws IOException {
        var file = Files.writeString(folder.resolve("round.json"), round.toString());
        return Verifier.verify(file, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
