/** Scheduled work over many things: each by itself, so that one failure stops nobody else. */
@NullMarked
package org.fourthousand.notification.sweep;

import org.jspecify.annotations.NullMarked;
