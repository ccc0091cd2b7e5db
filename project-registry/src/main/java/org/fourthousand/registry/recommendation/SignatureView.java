package org.fourthousand.registry.recommendation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.caller.Department;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it may be read: officers sign by name.
 *
 * @param id identity
 * @param submission which submission it stands under, from 1; only the latest counts
 * @param level where in the chain
 * @param department whether industry or finance signed; none at the form check
 * @param officer name of the officer
 * @param opinion in the officer's words
 * @param signedAt when
 */
@Schema(name = "Signature", description = "推荐、审查签字 | A signature of the recommendation chain")
public record SignatureView(
        UUID id,
        int submission,
        SignatureLevel level,
        @Nullable Department department,
        String officer,
        String opinion,
        Instant signedAt) {

    static SignatureView of(Signature signature) {
        return new SignatureView(
                signature.id(),
                signature.submission(),
                signature.level(),
                signature.department(),
                signature.officerName(),
                signature.opinion(),
                signature.signedAt());
    }
}
