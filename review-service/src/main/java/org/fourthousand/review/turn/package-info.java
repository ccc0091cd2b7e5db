/** Taking turns: what must not happen at once in one round waits its turn in the database. */
@NullMarked
package org.fourthousand.review.turn;

import org.jspecify.annotations.NullMarked;
