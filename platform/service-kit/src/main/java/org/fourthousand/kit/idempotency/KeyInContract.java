package org.fourthousand.kit.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.POST;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the contract of a service which of its operations need a key: those that are {@link Idempotent}. Where a use
 * case is, and not the resource's method, the resource says it itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KeyInContract implements OASFilter {

    private final Set<String> operations;

    /** Used by the build, which gives every class of the service. */
    public KeyInContract(IndexView classes) {
        operations = classes.getAnnotations(Idempotent.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == Kind.METHOD)
                .map(AnnotationTarget::asMethod)
                .filter(method -> method.hasAnnotation(POST.class))
                .map(KeyInContract::operation)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String operation(MethodInfo method) {
        var operation = method.annotation(Operation.class);
        if (operation == null || operation.value("operationId") == null) {
            throw new IllegalStateException(
                    method.declaringClass() + "." + method.name() + " is idempotent and needs an operationId");
        }
        return operation.value("operationId").asString();
    }

    @Override
    public org.eclipse.microprofile.openapi.models.@Nullable Operation filterOperation(
            org.eclipse.microprofile.openapi.models.Operation operation) {
        if (operations.contains(Objects.requireNonNullElse(operation.getOperationId(), ""))) {
            var parameters =
                    new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()));
            parameters.add(key());
            operation.setParameters(parameters);
        }
        return operation;
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(IdempotentInterceptor.HEADER)
                .in(In.HEADER)
                .required(true)
                .description(
                        "A new key for each new request; a repeated request with the same key gets the same answer.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(IdempotentInterceptor.LONGEST));
    }
}
