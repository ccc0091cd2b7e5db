/** Tests of ladders and the working-day clock. */
@NullMarked
package org.fourthousand.notification.ladder;

import org.jspecify.annotations.NullMarked;
