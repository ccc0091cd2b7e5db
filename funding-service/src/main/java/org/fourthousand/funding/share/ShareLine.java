package org.fourthousand.funding.share;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Yuan;

/**
 * The share of one place.
 *
 * @param place a prefecture (市州), or the province for what it keeps
 * @param amount yuan, zero or more
 */
@Embeddable
@Schema(name = "ShareLine")
public record ShareLine(@NotNull Division place, @NotNull Yuan amount) {}
