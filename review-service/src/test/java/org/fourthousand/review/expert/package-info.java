@NullMarked
package org.fourthousand.review.expert;

import org.jspecify.annotations.NullMarked;
