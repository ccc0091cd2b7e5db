/** A repeated request answers what the first one answered. */
@NullMarked
package org.fourthousand.kit.idempotency;

import org.jspecify.annotations.NullMarked;
