package org.fourthousand.funding.award;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;

/**
 * The instalments of one award in their order, void ones among them, which stay as a record of what was planned.
 *
 * @param instalments numbered from 1 without gaps
 */
record Schedule(List<Instalment> instalments) {

    /** The instalment that must be paid before another; empty for the first. */
    Optional<Instalment> before(Instalment instalment) {
        return instalments.stream()
                .filter(each -> each.isLive() && each.number() < instalment.number())
                .max(Comparator.comparing(Instalment::number));
    }

    /** The day the first payment was made; empty before. */
    Optional<LocalDate> firstPaidOn() {
        return instalments.stream()
                .map(Instalment::paidOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** What is paid, and what is on its way, yuan. */
    Yuan kept(Set<Integer> inPayment) {
        return sum(instalments.stream()
                .filter(each -> isKept(each, inPayment))
                .map(Instalment::amount)
                .toList());
    }

    /** Makes every open instalment void. */
    void end() {
        open(Set.of()).forEach(Instalment::voided);
    }

    /**
     * Makes what is open void and plans the rest anew, in the proportion in which it was planned.
     *
     * @return the instalments to be added; none when nothing is left
     */
    List<Instalment> replan(Yuan whole, Set<Integer> inPayment) {
        var rest = whole.minus(kept(inPayment));
        var open = open(inPayment);
        open.forEach(Instalment::voided);
        var added = new ArrayList<Instalment>();
        for (var amount : split(rest, open.stream().map(Instalment::amount).toList())) {
            if (!amount.isPositive()) {
                throw AwardingPolicy.refused(EnumSet.of(AwardRefusal.TOO_SMALL));
            }
            added.add(new Instalment(instalments.size() + added.size() + 1, share(amount, whole), amount));
        }
        return List.copyOf(added);
    }

    private List<Instalment> open(Set<Integer> inPayment) {
        return instalments.stream()
                .filter(each -> each.isLive() && !isKept(each, inPayment))
                .toList();
    }

    private static boolean isKept(Instalment each, Set<Integer> inPayment) {
        return each.state() == InstalmentState.PAID || (each.isLive() && inPayment.contains(each.number()));
    }

    /** Rounded down, and the last takes what is left; in one part where nothing was open. */
    private static List<Yuan> split(Yuan rest, List<Yuan> shares) {
        if (rest.isZero()) {
            return List.of();
        }
        if (shares.isEmpty()) {
            return List.of(rest);
        }
        var sum = sum(shares);
        var parts = new ArrayList<Yuan>();
        for (var share : shares.subList(0, shares.size() - 1)) {
            parts.add(new Yuan(rest.amount().multiply(share.amount()).divide(sum.amount(), 2, RoundingMode.DOWN)));
        }
        parts.add(rest.minus(sum(parts)));
        return List.copyOf(parts);
    }

    /** Of the whole as it is now, to be read only; above zero as every share is. */
    private static Percent share(Yuan amount, Yuan whole) {
        var percent = amount.amount().movePointRight(2).divide(whole.amount(), 2, RoundingMode.HALF_UP);
        return percent.signum() == 0 ? Percent.of("0.01") : Percent.of(percent.toPlainString());
    }

    private static Yuan sum(List<Yuan> amounts) {
        return amounts.stream().reduce(Yuan.ZERO, Yuan::plus);
    }
}
