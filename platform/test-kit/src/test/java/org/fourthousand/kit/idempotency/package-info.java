@NullMarked
package org.fourthousand.kit.idempotency;

import org.jspecify.annotations.NullMarked;
