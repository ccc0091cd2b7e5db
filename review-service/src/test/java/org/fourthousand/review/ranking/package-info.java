@NullMarked
package org.fourthousand.review.ranking;

import org.jspecify.annotations.NullMarked;
