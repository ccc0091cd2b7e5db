package org.fourthousand.review.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.review.choice.Samples.CHANGSHA;
import static org.fourthousand.review.choice.Samples.ZHUZHOU;
import static org.fourthousand.review.choice.Samples.contender;
import static org.fourthousand.review.choice.Samples.projects;
import static org.fourthousand.review.choice.Samples.terms;
import static org.fourthousand.review.choice.Samples.wan;

import java.util.List;
import org.fourthousand.review.round.Quota.Dimension;
import org.junit.jupiter.api.Test;

/** Why a project is out, in words, with the smallest change that would have let it in. */
class ExplainingTest {

    @Test
    void whoTheEnvelopeKeepsOutLearnsHowMuchIsShort() {
        var field = Field.of(
                List.of(
                        contender(1, "90", 300, CHANGSHA, "C35"),
                        contender(2, "80", 320, CHANGSHA, "C35"),
                        contender(3, "70", 50, ZHUZHOU, "C36")),
                terms(500));

        assertThat(english(field, 2)).isEqualTo("total budget: 1200000.00 yuan short (6200000.00 needed)");
        assertThat(english(field, 3)).isEqualTo("total budget: 1700000.00 yuan short (6700000.00 needed)");
    }

    @Test
    void whoAMaximumKeepsOutLearnsTheirRankThere() {
        var field = Field.of(
                List.of(
                        contender(1, "95", 10, "430102", "C35"),
                        contender(2, "90", 10, "430104", "C35"),
                        contender(3, "88", 10, ZHUZHOU, "C35"),
                        contender(4, "85", 10, "430111", "C35"),
                        contender(5, "80", 10, CHANGSHA, "C35")),
                terms(500, projects(Dimension.DIVISION, CHANGSHA, null, 3)));

        assertThat(english(field, 5)).isEqualTo("maximum of 3 in 长沙市 (430100): number 4 there");
    }

    @Test
    void whoIsBelowTheThresholdLearnsBothScores() {
        var field = Field.of(List.of(contender(1, "59.80", 10, CHANGSHA, "C35")), terms(500));

        assertThat(english(field, 1)).isEqualTo("score 59.80, threshold 60.00");
    }

    @Test
    void whoSeveralLimitsKeepOutLearnsAllOfThem() {
        var field = Field.of(
                List.of(
                        contender(1, "95", 300, CHANGSHA, "C35"),
                        contender(2, "90", 250, ZHUZHOU, "C35"),
                        contender(3, "55", 100, CHANGSHA, "C35")),
                terms(400, wan(Dimension.DIVISION, CHANGSHA, null, 350)));

        assertThat(english(field, 3))
                .isEqualTo("score 55.00, threshold 60.00; and maximum of 3500000.00 yuan in 长沙市 (430100): "
                        + "500000.00 yuan short; and total budget: 2500000.00 yuan short (6500000.00 needed)");
    }

    @Test
    void minimaAreServedFirstAndWhatCannotBeMetSaysByHowMuch() {
        var field = Field.of(
                List.of(
                        contender(1, "95", 300, CHANGSHA, "C35"),
                        contender(2, "90", 150, CHANGSHA, "C35"),
                        contender(3, "70", 100, ZHUZHOU, "C35"),
                        contender(4, "50", 10, ZHUZHOU, "C36")),
                terms(400, projects(Dimension.DIVISION, ZHUZHOU, 2, null)));
        var choice = RankOrder.of(field);

        assertThat(field.chosen(choice.chosen())).extracting(Contender::rank).containsExactly(1, 3);
        assertThat(choice.shortages())
                .singleElement()
                .extracting(shortage -> shortage.text().en())
                .isEqualTo("株洲市 (430200): at least 2 projects; reaching the threshold: 1 project; 1 project short");
    }

    private static String english(Field field, int rank) {
        return WayIn.text(Explaining.of(field, RankOrder.of(field)).get(rank - 1))
                .en();
    }
}
