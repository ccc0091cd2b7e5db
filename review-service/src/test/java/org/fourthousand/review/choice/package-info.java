/** The choice under limits, tested without the service around it. */
@NullMarked
package org.fourthousand.review.choice;

import org.jspecify.annotations.NullMarked;
