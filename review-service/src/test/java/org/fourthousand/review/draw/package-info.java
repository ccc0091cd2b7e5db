@NullMarked
package org.fourthousand.review.draw;

import org.jspecify.annotations.NullMarked;
