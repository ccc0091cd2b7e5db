/** The selection in rank order under threshold, quotas and budget, explained, and what the leading group makes of it. */
@NullMarked
package org.fourthousand.review.selection;

import org.jspecify.annotations.NullMarked;
