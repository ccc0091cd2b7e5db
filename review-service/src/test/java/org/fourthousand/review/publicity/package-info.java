@NullMarked
package org.fourthousand.review.publicity;

import org.jspecify.annotations.NullMarked;
