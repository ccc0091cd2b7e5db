package org.fourthousand.registry.eligibility;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.policy.PolicyValue;

/**
 * Which version of a policy parameter was applied.
 *
 * @param id of the version
 * @param name of the parameter
 * @param value that it had
 */
@Schema(name = "AppliedVersion", description = "所适用的政策参数版本 | Which version of a policy parameter was applied")
public record AppliedVersion(UUID id, String name, String value) {

    static AppliedVersion of(PolicyValue applied) {
        return new AppliedVersion(applied.id(), applied.name(), applied.value());
    }
}
