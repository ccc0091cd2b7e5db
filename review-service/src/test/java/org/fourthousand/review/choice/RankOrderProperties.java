package org.fourthousand.review.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.Quota.Dimension;

/** What holds of every choice, whatever the contenders and the terms. */
class RankOrderProperties {

    /** Contenders and terms. */
    record Round(List<Contender> contenders, Terms terms) {

        RankOrder chosen() {
            return RankOrder.of(Field.of(contenders, terms));
        }

        Set<ProjectId> list() {
            var field = Field.of(contenders, terms);
            return field.chosen(RankOrder.of(field).chosen()).stream()
                    .map(Contender::project)
                    .collect(Collectors.toSet());
        }
    }

    @Property
    void theListNeverCostsMoreThanTheEnvelopeNorExceedsAMaximum(@ForAll("rounds") Round round) {
        var field = Field.of(round.contenders(), round.terms());
        var list = field.chosen(round.chosen().chosen());

        assertThat(list.stream().mapToLong(Contender::fen).sum())
                .isEqualTo(round.chosen().spent())
                .isLessThanOrEqualTo(Terms.fen(round.terms().budget()));
        assertThat(field.bounds())
                .allSatisfy(bound -> assertThat(list.stream()
                                .filter(bound::covers)
                                .mapToLong(bound.measure()::of)
                                .sum())
                        .isLessThanOrEqualTo(bound.most()));
    }

    @Property
    void itIsWhatOneWouldDoOnPaper(@ForAll("rounds") Round round) {
        assertThat(round.list())
                .isEqualTo(NaiveRankOrder.list(round.contenders(), round.terms()).stream()
                        .map(Contender::project)
                        .collect(Collectors.toSet()));
    }

    @Property
    void aThirdPartyComputesTheSameFromThePublishedFile(@ForAll("rounds") Round round) {
        assertThat(PublishedSelection.differences(round.contenders(), round.terms()))
                .isEmpty();
    }

    @Property
    void theOrderInWhichTheyComeChangesNothing(@ForAll("rounds") Round round, @ForAll Random random) {
        var shuffled = new ArrayList<>(round.contenders());
        Collections.shuffle(shuffled, random);

        assertThat(new Round(shuffled, round.terms()).list()).isEqualTo(round.list());
    }

    @Property(tries = 300)
    void theBestChoiceKeepsTheTermsAndIsNeverWorseThanRankOrder(@ForAll("rounds") Round round) {
        var field = Field.of(round.contenders(), round.terms());
        var best = Optimum.of(field, java.time.Duration.ofSeconds(20), Watch.NOBODY);
        var official = round.chosen();

        if (official.shortages().isEmpty()) {
            assertThat(best.status()).isEqualTo(Optimum.Status.OPTIMAL);
            assertThat(best.points())
                    .isGreaterThanOrEqualTo(field.chosen(official.chosen()).stream()
                            .mapToLong(Contender::points)
                            .sum());
        }
        var list = field.chosen(best.chosen());
        assertThat(field.bounds()).allSatisfy(bound -> {
            var sum = list.stream()
                    .filter(bound::covers)
                    .mapToLong(bound.measure()::of)
                    .sum();
            assertThat(sum).isLessThanOrEqualTo(bound.most());
            if (best.status() == Optimum.Status.OPTIMAL) {
                assertThat(sum).isGreaterThanOrEqualTo(bound.least());
            }
        });
        if (best.status() == Optimum.Status.IMPOSSIBLE) {
            assertThat(best.shortages()).isNotEmpty();
        }
    }

    @Property
    void theSmallestChangeWouldHaveLetItInAndASmallerOneNot(@ForAll("rounds") Round any) {
        var round = new Round(
                any.contenders(),
                any.terms()
                        .waiving(
                                any.terms().quotas().stream().map(Quota::target).toList()));
        var field = Field.of(round.contenders(), round.terms());
        var ways = Explaining.of(field, round.chosen());
        for (int position = 0; position < field.size(); position++) {
            var project = field.at(position).project();
            if (!round.chosen().isChosen(position)) {
                assertThat(ways.get(position)).isNotEmpty();
            }
            for (var way : ways.get(position)) {
                assertThat(way.changes()).isNotEmpty();
                assertThat(new Round(round.contenders(), Changed.of(round.terms(), way.changes(), 0)).list())
                        .contains(project);
                if (way.changes().size() == 1) {
                    assertThat(new Round(round.contenders(), Changed.of(round.terms(), way.changes(), 1)).list())
                            .doesNotContain(project);
                }
            }
        }
    }

    @Provide
    Arbitrary<Round> rounds() {
        var place = Arbitraries.of("430102", "430111", Samples.CHANGSHA, Samples.ZHUZHOU, "430204", "431228");
        var industry = Arbitraries.of("C35", "C36", "C39", "I65");
        var contender = Combinators.combine(
                        Arbitraries.integers().between(55, 99),
                        Arbitraries.integers().between(1, 60),
                        place,
                        industry)
                .as((score, wan, where, what) -> Samples.contender(1, score.toString(), wan, where, what));
        var contenders = contender.list().ofMinSize(1).ofMaxSize(14).map(RankOrderProperties::ranked);
        var terms = Combinators.combine(Arbitraries.integers().between(1, 400), quotas())
                .as((wan, quotas) -> Samples.terms(wan, quotas.toArray(Quota[]::new)));
        return Combinators.combine(contenders, terms).as(Round::new);
    }

    private static Arbitrary<List<Quota>> quotas() {
        var target = Arbitraries.of(
                new Quota.Target(Dimension.DIVISION, Samples.CHANGSHA),
                new Quota.Target(Dimension.DIVISION, Samples.ZHUZHOU),
                new Quota.Target(Dimension.DIVISION, "430102"),
                new Quota.Target(Dimension.INDUSTRY, "C"),
                new Quota.Target(Dimension.INDUSTRY, "C35"),
                new Quota.Target(Dimension.FUND, "ANY"));
        var least = Arbitraries.integers().between(1, 3).injectNull(0.6);
        var most = Arbitraries.integers().between(3, 6).injectNull(0.4);
        var leastWan = Arbitraries.integers().between(1, 40).injectNull(0.8);
        var mostWan = Arbitraries.integers().between(40, 150).injectNull(0.5);
        return Combinators.combine(target, least, most, leastWan, mostWan)
                .as((of, fewest, many, little, much) -> new Quota(
                        of.by(),
                        of.key(),
                        fewest,
                        many,
                        Samples.wan(of.by(), of.key(), little, much).minimumAmount(),
                        Samples.wan(of.by(), of.key(), little, much).maximumAmount()))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Quota::target);
    }

    private static List<Contender> ranked(List<Contender> unranked) {
        var byScore = unranked.stream()
                .sorted(java.util.Comparator.comparingInt(Contender::points).reversed())
                .toList();
        List<Contender> ranked = new ArrayList<>();
        for (var one : byScore) {
            var rank = ranked.size() + 1;
            ranked.add(new Contender(
                    new ProjectId(new java.util.UUID(7, rank)),
                    rank,
                    one.points(),
                    one.fen(),
                    one.division(),
                    one.industry()));
        }
        return ranked;
    }
}
