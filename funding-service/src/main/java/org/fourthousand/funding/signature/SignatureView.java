package org.fourthousand.funding.signature;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signature as finance and auditors see it. */
@Schema(name = "Signature")
public record SignatureView(String person, String name, Instant at) {

    /** The view; null where nobody has signed yet. */
    public static @Nullable SignatureView of(@Nullable Signature signature) {
        return signature == null ? null : new SignatureView(signature.person(), signature.name(), signature.at());
    }
}
