/** What of people is kept sealed: who experts are, and who objects (PIPL). */
@NullMarked
package org.fourthousand.review.seal;

import org.jspecify.annotations.NullMarked;
