package org.fourthousand.local.demo;

import java.time.LocalDate;

/** The first half of each award is paid. */
final class PayingFirstInstalment implements Stage {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 27);

    @Override
    public String title() {
        return "The first instalments are paid";
    }

    @Override
    public String run(Cycle cycle) {
        cycle.letPassUntil(DAY);
        var selected = cycle.cases(Case.Outcome.SELECTED);
        var paid = new PayingThroughBank(cycle).pay(selected, 1);
        Crowd.each(
                selected,
                each -> Refusal.expect(
                        409,
                        "a second instalment before its evidence",
                        () -> new Instalment(cycle.gateway(), each.award(), 2).request()));
        cycle.holds("no second instalment before its evidence");
        return paid;
    }
}
