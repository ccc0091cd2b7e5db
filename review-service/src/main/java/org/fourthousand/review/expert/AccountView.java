package org.fourthousand.review.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an expert's account is.
 *
 * @param problem what the identity provider last answered, while telling it fails
 */
@Schema(name = "ExpertAccount")
public record AccountView(AccountState state, @Nullable String problem) {}
