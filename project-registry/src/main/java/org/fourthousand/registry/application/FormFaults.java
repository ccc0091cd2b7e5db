package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.FieldFaults;
import org.fourthousand.kit.problem.Violation;

/** Everything that is wrong with a form, at once: field by field, then what the fields say together. */
@ApplicationScoped
public class FormFaults {

    private final Validator validator;
    private final FieldFaults fieldFaults;

    FormFaults(Validator validator, FieldFaults fieldFaults) {
        this.validator = validator;
        this.fieldFaults = fieldFaults;
    }

    /** Also of a form that has nulls where a complete one has none. */
    public List<Violation> of(Application form) {
        var single = validator.validate(form).stream()
                .map(fieldFaults::of)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        var faulty = single.stream().map(fault -> fault.pointer().split("/")[1]).collect(Collectors.toSet());
        var together = FormRule.ALL.stream()
                .filter(rule -> Collections.disjoint(rule.reads(), faulty))
                .flatMap(rule -> rule.faults(form));
        return Stream.concat(single.stream(), together).toList();
    }
}
