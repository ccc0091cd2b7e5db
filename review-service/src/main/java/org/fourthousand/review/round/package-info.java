/** The annual round (每年遴选): planned, opened and frozen, with its rubric, budget and sealed seed. */
@NullMarked
package org.fourthousand.review.round;

import org.jspecify.annotations.NullMarked;
