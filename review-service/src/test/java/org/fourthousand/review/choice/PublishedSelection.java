package org.fourthousand.review.choice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fourthousand.review.round.Quota;
import org.fourthousand.verify.Difference;
import org.fourthousand.verify.SelectionCheck;

/** A choice as it would be published, given to somebody who shares no code with this one. */
final class PublishedSelection {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PublishedSelection() {}

    /** What a third party finds wrong; minima that cannot be met are waived, as they would have to be. */
    static List<Difference> differences(List<Contender> contenders, Terms asked) {
        var unmet = RankOrder.of(Field.of(contenders, asked)).shortages().stream()
                .map(shortage -> shortage.quota().target())
                .collect(Collectors.toList());
        var terms = asked.waiving(unmet);
        while (!RankOrder.of(Field.of(contenders, terms)).shortages().isEmpty()) {
            RankOrder.of(Field.of(contenders, terms))
                    .shortages()
                    .forEach(shortage -> unmet.add(shortage.quota().target()));
            terms = asked.waiving(unmet);
        }
        var field = Field.of(contenders, terms);
        var choice = RankOrder.of(field);
        var positions = IntStream.range(0, field.size()).boxed().toList();
        return SelectionCheck.of(MAPPER.valueToTree(Map.of(
                "round",
                Map.of(
                        "budget", asked.budget().toString(),
                        "threshold", asked.threshold().value().toPlainString(),
                        "capPercent", "100",
                        "capAmount", "99999999999.00",
                        "quotas",
                                asked.quotas().stream()
                                        .map(PublishedSelection::quota)
                                        .toList()),
                "waivers",
                unmet.stream()
                        .map(each -> Map.of("by", each.by().name(), "key", each.key()))
                        .toList(),
                "candidates",
                positions.stream().map(each -> candidate(field.at(each))).toList(),
                "ranking",
                positions.stream()
                        .map(each -> Map.of(
                                "rank", field.at(each).rank(),
                                "projectId", field.at(each).project().toString(),
                                "score",
                                        java.math.BigDecimal.valueOf(
                                                        field.at(each).points(), 2)
                                                .toPlainString()))
                        .toList(),
                "decisions",
                positions.stream().map(each -> decision(field, choice, each)).toList())));
    }

    private static Map<String, Object> candidate(Contender contender) {
        var amount = Terms.yuan(contender.fen()).toString();
        return Map.of(
                "projectId", contender.project().toString(),
                "division", contender.division(),
                "industry", contender.industry().code(),
                "totalInvestment", amount,
                "requestedAmount", amount);
    }

    private static Map<String, Object> decision(Field field, RankOrder choice, int position) {
        var contender = field.at(position);
        var amount = Terms.yuan(contender.fen()).toString();
        var outcome = outcome(field, choice.refusedBy(position));
        return Map.of(
                "rank",
                contender.rank(),
                "projectId",
                contender.project().toString(),
                "computed",
                outcome,
                "outcome",
                outcome,
                "entitled",
                amount,
                "amount",
                choice.isChosen(position) ? amount : "0.00");
    }

    private static String outcome(Field field, int refusedBy) {
        if (refusedBy == RankOrder.NOBODY) {
            return "SELECTED";
        }
        if (refusedBy == RankOrder.THRESHOLD) {
            return "BELOW_THRESHOLD";
        }
        return refusedBy == field.envelope() ? "BUDGET_EXHAUSTED" : "QUOTA_REACHED";
    }

    private static Map<String, Object> quota(Quota quota) {
        var published = new java.util.HashMap<String, Object>();
        published.put("by", quota.by().name());
        published.put("key", quota.key());
        published.put("minimumCount", quota.minimumCount());
        published.put("maximumCount", quota.maximumCount());
        published.put(
                "minimumAmount",
                quota.minimumAmount() == null ? null : quota.minimumAmount().toString());
        published.put(
                "maximumAmount",
                quota.maximumAmount() == null ? null : quota.maximumAmount().toString());
        return published;
    }
}
