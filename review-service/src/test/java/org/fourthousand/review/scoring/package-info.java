@NullMarked
package org.fourthousand.review.scoring;

import org.jspecify.annotations.NullMarked;
