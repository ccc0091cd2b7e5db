/** Facts about supervision notices (督办), told by notification-service. */
@NullMarked
package org.fourthousand.events.supervision;

import org.jspecify.annotations.NullMarked;
