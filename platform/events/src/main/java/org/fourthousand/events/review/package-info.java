/** Facts about rounds and selections, told by review-service. */
@NullMarked
package org.fourthousand.events.review;

import org.jspecify.annotations.NullMarked;
