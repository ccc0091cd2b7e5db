package org.fourthousand.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Selections worked out by hand: rank order, a first refusal that closes, minima, quotas, waivers, departures. */
class SelectionCheckTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode file = mapper.createObjectNode();
    private final ObjectNode round = file.putObject("round");
    private int rank;

    SelectionCheckTest() {
        round.put("budget", "100.00")
                .put("threshold", "60.00")
                .put("capPercent", "50.00")
                .put("capAmount", "50.00");
        round.putArray("quotas");
        List.of("candidates", "ranking", "decisions", "waivers", "objections").forEach(file::putArray);
        file.putObject("leadingDecision").putArray("signatories").add("李组长");
        decision().putArray("departures");
    }

    @Test
    void inRankOrderTheFirstThatDoesNotFitClosesTheEnvelope() {
        ranked("a", "90", "430100", "C35", "50.00", "SELECTED");
        ranked("b", "80", "430200", "C36", "40.00", "SELECTED");
        ranked("c", "70", "430200", "C36", "20.00", "BUDGET_EXHAUSTED");
        ranked("d", "65", "430200", "C36", "5.00", "BUDGET_EXHAUSTED");
        ranked("e", "59.99", "430200", "C36", "5.00", "BELOW_THRESHOLD");

        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void letInAlthoughAnotherBeforeItDidNotFitIsFound() {
        ranked("a", "90", "430100", "C35", "50.00", "SELECTED");
        ranked("b", "80", "430200", "C36", "50.00", "SELECTED");
        ranked("c", "70", "430200", "C36", "20.00", "SELECTED");

        assertThat(SelectionCheck.of(file))
                .extracting(Difference::pointer)
                .contains("/decisions of project c/computed", "/decisions");
    }

    @Test
    void aPrefecturesMaximumCountsItsCountiesAndClosesThem() {
        quota("DIVISION", "430100", null, 1);
        ranked("a", "90", "430102", "C35", "10.00", "SELECTED");
        ranked("b", "80", "430103", "C36", "10.00", "QUOTA_REACHED");
        ranked("c", "70", "430200", "C36", "10.00", "SELECTED");

        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void aMinimumIsServedFirstUnlessItIsWaived() {
        quota("INDUSTRY", "I", 1, null);
        ranked("a", "90", "430102", "C35", "50.00", "SELECTED");
        ranked("b", "80", "430103", "C36", "50.00", "BUDGET_EXHAUSTED");
        ranked("c", "70", "430200", "I65", "10.00", "SELECTED");
        assertThat(SelectionCheck.of(file)).isEmpty();

        becomes(1, "SELECTED", "SELECTED");
        becomes(2, "BUDGET_EXHAUSTED", "BUDGET_EXHAUSTED");
        assertThat(SelectionCheck.of(file)).isNotEmpty();
        file.withArray("waivers").addObject().put("by", "INDUSTRY").put("key", "I");
        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void aMinimumThatIsNotMetNeedsAWaiver() {
        quota("DIVISION", "430200", 2, null);
        ranked("a", "90", "430204", "C35", "10.00", "SELECTED");
        assertThat(SelectionCheck.of(file))
                .singleElement()
                .satisfies(each -> assertThat(each.inWords())
                        .contains("a waiver of the minimum of DIVISION 430200 (projects), which cannot be met"));

        file.withArray("waivers").addObject().put("by", "DIVISION").put("key", "430200");
        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void minimaAreServedInTheOrderOfTheQuotasProjectsBeforeYuan() {
        round.put("budget", "20.00");
        quota("INDUSTRY", "I", 1, null);
        quota("DIVISION", "430200", 1, null);
        ranked("a", "90", "430102", "C35", "10.00", "BUDGET_EXHAUSTED");
        ranked("b", "80", "430204", "C35", "10.00", "SELECTED");
        ranked("c", "70", "430102", "I65", "10.00", "SELECTED");

        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void theLeadingGroupsDeparturesStandBesideTheComputedList() {
        ranked("a", "90", "430102", "C35", "10.00", "SELECTED");
        becomes(0, "SELECTED", "REMOVED_BY_LEADERS");
        assertThat(SelectionCheck.of(file)).extracting(Difference::pointer).contains("/decisions of project a/outcome");

        departure("a", "REMOVED", "重大安全事故", "李组长");
        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void aDepartureWithoutReasonByAStrangerOrOfTheWrongKindIsFound() {
        ranked("a", "90", "430102", "C35", "10.00", "SELECTED");
        becomes(0, "SELECTED", "REMOVED_BY_LEADERS");
        departure("a", "REMOVED", " ", "路人");
        assertThat(SelectionCheck.of(file))
                .extracting(Difference::pointer)
                .containsExactly(
                        "/leadingDecision/departures of project a/reason",
                        "/leadingDecision/departures of project a/signatory");

        ranked("b", "50", "430102", "C35", "10.00", "BELOW_THRESHOLD");
        decision().withArray("departures").removeAll();
        departure("a", "REMOVED", "重大安全事故", "李组长");
        departure("b", "REMOVED", "一个理由", "李组长");
        assertThat(SelectionCheck.of(file))
                .extracting(Difference::pointer)
                .contains("/leadingDecision/departures of project b");
    }

    @Test
    void whatTheLeadingGroupAddsMayBreakTheThresholdAndNeverTheEnvelope() {
        ranked("a", "90", "430102", "C35", "50.00", "SELECTED");
        ranked("b", "80", "430102", "C35", "40.00", "SELECTED");
        ranked("c", "50", "430102", "C35", "10.00", "BELOW_THRESHOLD");
        becomes(2, "BELOW_THRESHOLD", "SELECTED");
        departure("c", "ADDED", "填补空白", "李组长");
        assertThat(SelectionCheck.of(file)).isEmpty();

        round.put("budget", "95.00");
        assertThat(SelectionCheck.of(file)).extracting(Difference::pointer).contains("/decisions");
    }

    @Test
    void anUpheldObjectionTakesItsProjectOffAndNobodyMovesUp() {
        ranked("a", "90", "430102", "C35", "50.00", "SELECTED");
        ranked("b", "80", "430102", "C35", "50.00", "SELECTED");
        ranked("c", "70", "430102", "C35", "50.00", "BUDGET_EXHAUSTED");
        objection("a", "UPHELD");
        objection("b", "DISMISSED");
        assertThat(SelectionCheck.of(file))
                .extracting(Difference::pointer)
                .containsExactly("/decisions of project a/outcome", "/decisions of project a/amount");

        becomes(0, "SELECTED", "OBJECTION_UPHELD");
        assertThat(SelectionCheck.of(file)).isEmpty();
        becomes(2, "BUDGET_EXHAUSTED", "SELECTED");
        assertThat(SelectionCheck.of(file)).isNotEmpty();
    }

    @Test
    void inAFinalListAnOpenObjectionHoldsItsProject() {
        round.put("state", "FINAL");
        ranked("a", "90", "430102", "C35", "50.00", "SELECTED");
        objection("a", "OPEN");
        assertThat(SelectionCheck.of(file))
                .extracting(Difference::pointer)
                .containsExactly("/decisions of project a/held");

        ((ObjectNode) file.at("/decisions/0")).put("held", true);
        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void whoLeftTheLibraryBeforeTheListWasFinalGetsNothing() {
        ranked("a", "90", "430102", "C35", "50.00", "SELECTED");
        becomes(0, "SELECTED", "LEFT_LIBRARY");
        assertThat(SelectionCheck.of(file)).isNotEmpty();

        round.put("state", "FINAL");
        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    @Test
    void anotherAmountIsFound() {
        ranked("a", "90", "430102", "C35", "50.00", "SELECTED");
        ((ObjectNode) file.at("/decisions/0")).put("amount", "50.01");

        assertThat(SelectionCheck.of(file))
                .singleElement()
                .extracting(Difference::inWords)
                .isEqualTo("/decisions of project a/amount: by the rules it is 50.00, the file says 50.01");
    }

    @Test
    void anEntitlementIsTheLeastOfThree() {
        ranked("asked", "90", "430102", "C35", "10.00", "SELECTED");
        ranked("share", "80", "430102", "C35", "10.00", "SELECTED");
        ((ObjectNode) file.at("/candidates/1")).put("totalInvestment", "10.01").put("requestedAmount", "99.00");
        ((ObjectNode) file.at("/decisions/1")).put("entitled", "5.01").put("amount", "5.01");

        assertThat(SelectionCheck.of(file)).isEmpty();
    }

    private ObjectNode decision() {
        return file.withObject("/leadingDecision");
    }

    private void departure(String project, String kind, String reason, String signatory) {
        decision()
                .withArray("departures")
                .addObject()
                .put("projectId", project)
                .put("kind", kind)
                .put("reason", reason)
                .put("signatory", signatory);
    }

    private void objection(String project, String state) {
        file.withArray("objections").addObject().put("projectId", project).put("state", state);
    }

    /** What a decision says was computed, and what became of it. */
    private void becomes(int index, String computed, String outcome) {
        var decision = (ObjectNode) file.at("/decisions/" + index);
        decision.put("computed", computed).put("outcome", outcome);
        decision.put(
                "amount", outcome.equals("SELECTED") ? decision.path("entitled").asText() : "0.00");
    }

    private void quota(String by, String key, @Nullable Integer least, @Nullable Integer most) {
        round.withArray("quotas")
                .addObject()
                .put("by", by)
                .put("key", key)
                .put("minimumCount", least)
                .put("maximumCount", most);
    }

    private void ranked(String id, String score, String division, String industry, String asked, String outcome) {
        file.withArray("candidates")
                .addObject()
                .put("projectId", id)
                .put("division", division)
                .put("industry", industry)
                .put("totalInvestment", "1000.00")
                .put("requestedAmount", asked);
        file.withArray("ranking")
                .addObject()
                .put("rank", ++rank)
                .put("projectId", id)
                .put("score", score);
        file.withArray("decisions")
                .addObject()
                .put("rank", rank)
                .put("projectId", id)
                .put("computed", outcome)
                .put("outcome", outcome)
                .put("entitled", asked)
                .put("amount", outcome.equals("SELECTED") ? asked : "0.00");
    }
}
