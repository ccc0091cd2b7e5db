/** Follow-up of supported projects: reports owed, lights, and what happens when a report is overdue. */
@NullMarked
package org.fourthousand.notification.followup;

import org.jspecify.annotations.NullMarked;
