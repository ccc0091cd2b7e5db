/** Sends every message by mail: retried, logged, replayed; the in-app entries need no sending. */
@NullMarked
package org.fourthousand.notification.delivery;

import org.jspecify.annotations.NullMarked;
