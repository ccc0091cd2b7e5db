@NullMarked
package org.fourthousand.review.selection;

import org.jspecify.annotations.NullMarked;
