package org.fourthousand.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.Set;

/** What the validator finds wrong with single fields, as violations: where it is, and in both languages. */
@ApplicationScoped
public class FieldFaults {

    private static final Set<Class<?>> PRESENCE = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
    private static final Set<ElementKind> OUTSIDE_THE_BODY =
            Set.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR, ElementKind.PARAMETER, ElementKind.RETURN_VALUE);

    private final MessageInterpolator words;

    FieldFaults(ValidatorFactory validators) {
        words = validators.getMessageInterpolator();
    }

    /** One fault; a list's item is a step of its own, as in {@code /fundingSources/2/amount}. */
    public Violation of(ConstraintViolation<?> violated) {
        return Violation.at(pointer(violated.getPropertyPath()), text(violated));
    }

    private Text text(ConstraintViolation<?> violated) {
        var descriptor = violated.getConstraintDescriptor();
        if (PRESENCE.contains(descriptor.getAnnotation().annotationType())) {
            return Text.of("请填写。", "Fill this in.");
        }
        var context = new Found(descriptor, violated.getInvalidValue());
        var template = violated.getMessageTemplate();
        return Text.of(
                words.interpolate(template, context, Locale.SIMPLIFIED_CHINESE),
                words.interpolate(template, context, Locale.ENGLISH));
    }

    private static String pointer(Path path) {
        var inBody = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getIndex() != null) {
                inBody.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getName() != null
                    && !OUTSIDE_THE_BODY.contains(node.getKind())
                    && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                inBody.append('/').append(node.getName());
            }
        }
        return inBody.isEmpty() && !parameter.isEmpty() ? "#parameter/" + parameter : inBody.toString();
    }

    /** What the interpolator asks about a fault. */
    private record Found(ConstraintDescriptor<?> descriptor, Object value) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
