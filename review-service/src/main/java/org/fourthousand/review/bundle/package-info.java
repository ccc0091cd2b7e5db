/** The published file of a whole round (结果公开, clause 六.5): all that a third party needs to compute draw, scores and selection again. */
@NullMarked
package org.fourthousand.review.bundle;

import org.jspecify.annotations.NullMarked;
