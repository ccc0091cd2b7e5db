@NullMarked
package org.fourthousand.review.round;

import org.jspecify.annotations.NullMarked;
