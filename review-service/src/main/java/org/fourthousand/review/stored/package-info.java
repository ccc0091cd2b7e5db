/** How values are kept in jsonb columns. */
@NullMarked
package org.fourthousand.review.stored;

import org.jspecify.annotations.NullMarked;
