package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** Everything that is wrong with a form, at once: field by field, then what the fields say together. */
@ApplicationScoped
class FormFaults {

    private static final Set<Class<?>> PRESENCE = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
    private static final Text FILL_IN = Text.of("请填写。", "Fill this in.");

    private final Validator validator;

    FormFaults(Validator validator) {
        this.validator = validator;
    }

    /** Also of a form that has nulls where a complete one has none. */
    List<Violation> of(Application form) {
        var single = validator.validate(form).stream()
                .map(FormFaults::violation)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        var faulty = single.stream().map(fault -> fault.pointer().split("/")[1]).collect(Collectors.toSet());
        var together = FormRule.ALL.stream()
                .filter(rule -> Collections.disjoint(rule.reads(), faulty))
                .flatMap(rule -> rule.faults(form));
        return Stream.concat(single.stream(), together).toList();
    }

    private static Violation violation(ConstraintViolation<Application> violated) {
        var annotation = violated.getConstraintDescriptor().getAnnotation().annotationType();
        var words = PRESENCE.contains(annotation) ? FILL_IN : Text.same(violated.getMessage());
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
