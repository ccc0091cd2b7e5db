/** Who is told what, held from the event to the mail in the box. */
@NullMarked
package org.fourthousand.notification.message;

import org.jspecify.annotations.NullMarked;
