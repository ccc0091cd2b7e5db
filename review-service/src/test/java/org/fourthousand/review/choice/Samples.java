package org.fourthousand.review.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.Quota.Dimension;
import org.jspecify.annotations.Nullable;

/** Made-up fields of contenders. */
final class Samples {

    static final String CHANGSHA = "430100";
    static final String ZHUZHOU = "430200";

    private static final List<Division> PREFECTURES =
            Division.all().stream().filter(Division::isPrefecture).toList();
    private static final List<Industry> INDUSTRIES = Industry.all().stream()
            .filter(industry -> industry.section().equals("C"))
            .toList();

    private Samples() {}

    /** A contender with a score such as 85.50 and an amount in 万元. */
    static Contender contender(int rank, String score, long wan, String division, String industry) {
        return new Contender(
                new ProjectId(new UUID(7, rank)),
                rank,
                new BigDecimal(score).movePointRight(2).intValueExact(),
                wan * 1_000_000,
                division,
                Industry.of(industry));
    }

    /** Terms with a budget in 万元 and a threshold of 60. */
    static Terms terms(long wan, Quota... quotas) {
        return new Terms(Yuan.ofWan(BigDecimal.valueOf(wan)), Percent.of(60), List.of(quotas));
    }

    static Quota projects(Dimension by, String key, @Nullable Integer least, @Nullable Integer most) {
        return new Quota(by, key, least, most, null, null);
    }

    static Quota wan(Dimension by, String key, @Nullable Integer least, @Nullable Integer most) {
        return new Quota(by, key, null, null, inYuan(least), inYuan(most));
    }

    private static @Nullable Yuan inYuan(@Nullable Integer wan) {
        return wan == null ? null : Yuan.ofWan(BigDecimal.valueOf(wan));
    }

    /** So many contenders, some below the threshold, most of them in few prefectures and industries, as it is. */
    static List<Contender> crowd(int size, long seed) {
        var random = new Random(seed);
        List<int[]> scored = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            scored.add(new int[] {5500 + random.nextInt(4300), index});
        }
        scored.sort(Comparator.comparingInt((int[] each) -> -each[0]).thenComparingInt(each -> each[1]));
        List<Contender> crowd = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            crowd.add(new Contender(
                    new ProjectId(new UUID(seed, index)),
                    index + 1,
                    scored.get(index)[0],
                    (50 + random.nextInt(4950)) * 1_000_000L + random.nextInt(1_000_000),
                    skewed(PREFECTURES, random).code(),
                    skewed(INDUSTRIES, random)));
        }
        return crowd;
    }

    private static <T> T skewed(List<T> all, Random random) {
        var at = (int) (Math.abs(random.nextGaussian()) * all.size() / 3);
        return all.get(Math.min(all.size() - 1, at));
    }

    /** An eighth of everything wished for, with a least and a most for each prefecture and a most for each industry. */
    static Terms termsFor(List<Contender> crowd) {
        List<Quota> quotas = new ArrayList<>();
        for (var prefecture : PREFECTURES) {
            var there = crowd.stream()
                    .filter(each -> each.division().equals(prefecture.code()))
                    .toList();
            var fen = there.stream().mapToLong(Contender::fen).sum();
            quotas.add(new Quota(
                    Dimension.DIVISION,
                    prefecture.code(),
                    there.size() < 40 ? null : there.size() / 20,
                    Math.max(1, there.size() / 5),
                    null,
                    Terms.yuan(Math.max(1, fen / 7))));
        }
        for (var industry : INDUSTRIES) {
            var there = crowd.stream()
                    .filter(each -> each.industry().equals(industry))
                    .count();
            quotas.add(projects(Dimension.INDUSTRY, industry.code(), null, (int) Math.max(5, there / 5)));
        }
        var wished = crowd.stream().mapToLong(Contender::fen).sum();
        return new Terms(Terms.yuan(wished / 8), Percent.of(60), quotas);
    }
}
