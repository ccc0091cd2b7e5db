/** Evaluation of what an award achieved (绩效评价): recorded by one person, confirmed by another. */
@NullMarked
package org.fourthousand.funding.evaluation;

import org.jspecify.annotations.NullMarked;
