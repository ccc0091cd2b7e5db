/** The selection in rank order under threshold and budget, explained project by project. */
@NullMarked
package org.fourthousand.review.selection;

import org.jspecify.annotations.NullMarked;
