package org.fourthousand.funding.award;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fourthousand.funding.parameter.InstalmentPercents;
import org.fourthousand.kit.value.Yuan;

/**
 * How an award is paid out.
 *
 * @param instalments in order; their amounts add up to the award
 * @param parameter version of {@code instalment-percents} used
 */
record Plan(List<Instalment> instalments, UUID parameter) {

    static Plan of(Yuan whole, InstalmentPercents percents, UUID parameter) {
        var amounts = percents.split(whole);
        var instalments = new ArrayList<Instalment>();
        for (int place = 0; place < amounts.size(); place++) {
            instalments.add(new Instalment(place + 1, percents.shares().get(place), amounts.get(place)));
        }
        return new Plan(List.copyOf(instalments), parameter);
    }

    /** Whether every instalment is above zero; the smallest awards cannot be split. */
    boolean isPayable() {
        return instalments.stream().allMatch(each -> each.amount().isPositive());
    }
}
