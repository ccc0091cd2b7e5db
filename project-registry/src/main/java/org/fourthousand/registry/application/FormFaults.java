package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
    private static final Set<Class<?>> PRESENCE = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
    private static final Set<Class<?>> BOUNDS = Set.of(Size.class, Digits.class);
    private static final Text FILL_IN = Text.of("请填写。", "Fill this in.");

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

    /** What is too long or too much to be kept, whatever is still missing. */
    List<Violation> beyondBounds(Application form) {
        return validator.validate(form).stream()
                .filter(fault -> BOUNDS.contains(annotation(fault)))
                .map(FormFaults::violation)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    private static Class<?> annotation(ConstraintViolation<Application> violated) {
        return violated.getConstraintDescriptor().getAnnotation().annotationType();
    }

    private static Violation violation(ConstraintViolation<Application> violated) {
        var words = PRESENCE.contains(annotation(violated)) ? FILL_IN : Text.same(violated.getMessage());
        return Violation.at(pointer(violated.getPropertyPath()), words);
    }

    /** A list's item is a step of its own: {@code /fundingSources/2/amount}. */
    static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
