/** The inbox held against callers of every kind. */
@NullMarked
package org.fourthousand.notification.inbox;

import org.jspecify.annotations.NullMarked;
