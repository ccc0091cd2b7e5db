@NullMarked
package org.fourthousand.review.job;

import org.jspecify.annotations.NullMarked;
