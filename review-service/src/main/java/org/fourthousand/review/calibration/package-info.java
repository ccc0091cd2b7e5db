/** What the scores say about the experts and the experts about the scores: for information, never the official score. */
@NullMarked
package org.fourthousand.review.calibration;

import org.jspecify.annotations.NullMarked;
