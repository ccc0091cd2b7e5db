package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.registry.parameter.ParametersAsOf;

/** Which rules apply on a day: those whose dates hold it and which are not suspended, as known by the end of that day. */
@ApplicationScoped
class RulesInForce {

    private final ParametersAsOf parameters;

    RulesInForce(ParametersAsOf parameters) {
        this.parameters = parameters;
    }

    /**
     * A rule and the version of its dates on a day.
     *
     * @param version empty outside its dates
     */
    record Dated(Rule rule, Optional<PolicyValue> version) {

        boolean applies() {
            return version.map(PolicyValue::value).filter(Rule::applies).isPresent();
        }
    }

    /** Every rule as of a day, applied or not. */
    List<Dated> all(LocalDate day) {
        var names = Rules.ALL.stream().map(Rule::parameter).toList();
        Map<String, PolicyValue> versions =
                parameters.all(names, day).stream().collect(Collectors.toMap(PolicyValue::name, Function.identity()));
        return Rules.ALL.stream()
                .map(rule -> new Dated(rule, Optional.ofNullable(versions.get(rule.parameter()))))
                .toList();
    }

    /** The rules that apply on a day. */
    List<Dated> on(LocalDate day) {
        return all(day).stream().filter(Dated::applies).toList();
    }

    /** The versions of the dates of rules. */
    static List<PolicyValue> versions(List<Dated> applied) {
        return applied.stream().map(Dated::version).flatMap(Optional::stream).toList();
    }
}
