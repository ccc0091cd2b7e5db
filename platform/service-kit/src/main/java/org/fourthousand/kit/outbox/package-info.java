/** Events leave a service through here: appended in the caller's transaction, relayed to Kafka in order. */
@NullMarked
package org.fourthousand.kit.outbox;

import org.jspecify.annotations.NullMarked;
