/** The ranking: one highest and one lowest score dropped, the mean of the rest, ties by published priority. */
@NullMarked
package org.fourthousand.review.ranking;

import org.jspecify.annotations.NullMarked;
