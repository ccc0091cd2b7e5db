/** Choosing under limits: in rank order, which is official, and the best that can be done, which is held beside it. */
@NullMarked
package org.fourthousand.review.choice;

import org.jspecify.annotations.NullMarked;
