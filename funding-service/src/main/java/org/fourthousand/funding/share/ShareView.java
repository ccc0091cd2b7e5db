package org.fourthousand.funding.share;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Yuan;

/**
 * How far the share of a place is used.
 *
 * @param place a prefecture, or the province
 * @param share yuan
 * @param promised reserved or committed and not given back, yuan; never more than the share
 * @param available share − promised, yuan
 */
@Schema(name = "Share")
public record ShareView(Division place, Yuan share, Yuan promised, Yuan available) {}
