/** What is addressed to the caller, for reading in the application. */
@NullMarked
package org.fourthousand.notification.inbox;

import org.jspecify.annotations.NullMarked;
