/** Where the events of all services enter, and what follows from each. */
@NullMarked
package org.fourthousand.notification.intake;

import org.jspecify.annotations.NullMarked;
