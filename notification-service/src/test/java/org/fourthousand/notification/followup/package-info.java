/** Follow-up held against events in any order and two sweeps at once. */
@NullMarked
package org.fourthousand.notification.followup;

import org.jspecify.annotations.NullMarked;
