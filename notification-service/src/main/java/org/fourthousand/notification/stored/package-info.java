/** How values are kept in jsonb columns. */
@NullMarked
package org.fourthousand.notification.stored;

import org.jspecify.annotations.NullMarked;
