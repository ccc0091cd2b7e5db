package org.fourthousand.registry.eligibility;

import java.util.Arrays;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.Gate;
import org.fourthousand.registry.application.MarketGate;

/** Every market-access standard (市场准入标准) is passed, with the document that says so: clauses 五.4 and 五.5. */
final class GatesArePassed implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var gates = candidate.application().gates();
        return Arrays.stream(MarketGate.values())
                .filter(gate -> !gates.decisionOn(gate).map(Gate::passes).orElse(false))
                .map(GatesArePassed::missing);
    }

    private static Finding missing(MarketGate gate) {
        return Finding.refuses(
                FindingReason.GATE_MISSING,
                "/gates/" + gate.field(),
                gate.clause(),
                Text.of(
                        "“%s”须已批准或依规免办,并注明文号。".formatted(gate.words().zh()),
                        "The gate %s must be approved or exempt, with its document number."
                                .formatted(gate.words().en())));
    }
}
