/** How experts have done (履职记录): computed from their seats and sheets, for the review office. */
@NullMarked
package org.fourthousand.review.performance;

import org.jspecify.annotations.NullMarked;
