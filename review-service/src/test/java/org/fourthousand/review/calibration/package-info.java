/** The figures about scores and experts, held against published worked examples. */
@NullMarked
package org.fourthousand.review.calibration;

import org.jspecify.annotations.NullMarked;
