/** Only bearers of a valid token come through, except where the contract asks for none. */
@NullMarked
package org.fourthousand.gateway.identity;

import org.jspecify.annotations.NullMarked;
