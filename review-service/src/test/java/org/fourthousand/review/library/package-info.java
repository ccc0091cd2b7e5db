@NullMarked
package org.fourthousand.review.library;

import org.jspecify.annotations.NullMarked;
