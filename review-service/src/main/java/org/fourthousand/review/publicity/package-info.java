/** Publicity (公示), objections with their confidential objector, and the final list. */
@NullMarked
package org.fourthousand.review.publicity;

import org.jspecify.annotations.NullMarked;
