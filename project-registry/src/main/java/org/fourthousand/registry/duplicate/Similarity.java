package org.fourthousand.registry.duplicate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/**
 * How much two projects are alike, 0 to 100, with the reasons. The same code or the same invoice says nearly all by itself;
 * else names count up to 70, equipment up to 40, the enterprise 15, place and investment together 15, and no sum counts
 * more than 100.
 *
 * @param points 0 to 100
 * @param reasons the heaviest first
 */
record Similarity(int points, List<Reason> reasons) {

    private static final int CODE = 100;
    private static final int INVOICE = 95;
    private static final int NAME = 70;
    private static final int EQUIPMENT = 40;
    private static final int ENTERPRISE = 15;
    private static final int PLACE_AND_INVESTMENT = 15;
    private static final int ALL = 100;

    /** Compares two projects; it does not matter which is which. */
    static Similarity between(Print one, Print other) {
        var reasons = Stream.of(
                        code(one, other),
                        invoice(one, other),
                        name(one, other),
                        equipment(one, other),
                        enterprise(one, other),
                        placeAndInvestment(one, other))
                .flatMap(Optional::stream)
                .sorted((a, b) -> Integer.compare(b.points(), a.points()))
                .toList();
        var decisive = reasons.stream()
                .filter(Similarity::isDecisive)
                .mapToInt(Reason::points)
                .max()
                .orElse(0);
        var sum = reasons.stream()
                .filter(reason -> !isDecisive(reason))
                .mapToInt(Reason::points)
                .sum();
        return new Similarity(Math.max(decisive, Math.min(sum, ALL)), reasons);
    }

    private static boolean isDecisive(Reason reason) {
        return switch (reason.kind()) {
            case SAME_PROJECT_CODE, SAME_INVOICE -> true;
            case NAME, EQUIPMENT, SAME_ENTERPRISE, SAME_PLACE_AND_INVESTMENT -> false;
        };
    }

    private static Optional<Reason> code(Print one, Print other) {
        return one.projectCode() != null && Objects.equals(one.projectCode(), other.projectCode())
                ? Optional.of(new Reason(
                        Reason.Kind.SAME_PROJECT_CODE,
                        CODE,
                        Text.of("项目代码相同:%s", "the same project code: %s").with(one.projectCode())))
                : Optional.empty();
    }

    private static Optional<Reason> invoice(Print one, Print other) {
        var shared = shared(one.invoices(), other.invoices());
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        Reason.Kind.SAME_INVOICE,
                        INVOICE,
                        Text.of("发票号码相同:%s", "the same invoice: %s").with(listed(shared))));
    }

    private static Optional<Reason> name(Print one, Print other) {
        var likeness = one.comparableName().likeness(other.comparableName());
        return weighed(
                Reason.Kind.NAME,
                NAME * likeness,
                Text.of("名称相似度 %s%%:“%s”“%s”", "names alike by %s %%: \"%s\", \"%s\"")
                        .with(Math.round(likeness * ALL), one.name(), other.name()));
    }

    private static Optional<Reason> equipment(Print one, Print other) {
        var shared = shared(one.items(), other.items());
        var shorter = Math.min(one.items().size(), other.items().size());
        return shorter == 0
                ? Optional.empty()
                : weighed(
                        Reason.Kind.EQUIPMENT,
                        (double) EQUIPMENT * shared.size() / shorter,
                        Text.of("设备相同 %s 项:%s", "%s lines of equipment are the same: %s")
                                .with(shared.size(), listed(shared)));
    }

    private static Optional<Reason> enterprise(Print one, Print other) {
        return one.uscc().equals(other.uscc())
                ? Optional.of(new Reason(
                        Reason.Kind.SAME_ENTERPRISE,
                        ENTERPRISE,
                        Text.of("申报企业相同:%s", "the same enterprise: %s").with(one.uscc())))
                : Optional.empty();
    }

    private static Optional<Reason> placeAndInvestment(Print one, Print other) {
        return one.division().equals(other.division()) && one.investment().compareTo(other.investment()) == 0
                ? Optional.of(new Reason(
                        Reason.Kind.SAME_PLACE_AND_INVESTMENT,
                        PLACE_AND_INVESTMENT,
                        Text.of("建设地点、总投资相同:%s,%s 元", "the same place and total investment: %s, %s yuan")
                                .with(one.division(), one.investment().toPlainString())))
                : Optional.empty();
    }

    private static Optional<Reason> weighed(Reason.Kind kind, double weight, Text words) {
        var points = (int) Math.round(weight);
        return points == 0 ? Optional.empty() : Optional.of(new Reason(kind, points, words));
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** At most three, in order. */
    private static String listed(Set<String> shared) {
        var first = shared.stream().sorted().limit(3).collect(Collectors.joining("、"));
        return shared.size() > 3 ? String.format(Locale.ROOT, "%s … (%d)", first, shared.size()) : first;
    }
}
