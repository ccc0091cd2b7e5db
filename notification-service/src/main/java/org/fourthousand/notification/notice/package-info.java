/** Supervision notices (督办, clause 六.1): from registration to closing, always to a department. */
@NullMarked
package org.fourthousand.notification.notice;

import org.jspecify.annotations.NullMarked;
