package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.FieldFaults;
import org.fourthousand.kit.problem.Violation;

/** Everything that is wrong with a form, at once: field by field, then what the fields say together. */
@ApplicationScoped
public class FormFaults {

    private static final Set<Class<?>> BOUNDS = Set.of(Size.class, Digits.class);

    private final Validator validator;
    private final FieldFaults fieldFaults;

    FormFaults(Validator validator, FieldFaults fieldFaults) {
        this.validator = validator;
        this.fieldFaults = fieldFaults;
    }

    /** Also of a form that has nulls where a complete one has none. */
    public List<Violation> of(Application form) {
        var single = single(form, _ -> true);
        var faulty = single.stream().map(fault -> fault.pointer().split("/")[1]).collect(Collectors.toSet());
        var together = FormRule.ALL.stream()
                .filter(rule -> Collections.disjoint(rule.reads(), faulty))
                .flatMap(rule -> rule.faults(form));
        return Stream.concat(single.stream(), together).toList();
    }

    /** What is too long or too much to be kept, whatever is still missing. */
    List<Violation> beyondBounds(Application form) {
        return single(
                form,
                fault -> BOUNDS.contains(
                        fault.getConstraintDescriptor().getAnnotation().annotationType()));
    }

    private List<Violation> single(Application form, Predicate<ConstraintViolation<Application>> wanted) {
        return validator.validate(form).stream()
                .filter(wanted)
                .map(fieldFaults::of)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }
}
