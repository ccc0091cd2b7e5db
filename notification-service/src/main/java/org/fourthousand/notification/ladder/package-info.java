/** Ladders: what happens how many working days before and after a last day, as the policy's parameters say. */
@NullMarked
package org.fourthousand.notification.ladder;

import org.jspecify.annotations.NullMarked;
