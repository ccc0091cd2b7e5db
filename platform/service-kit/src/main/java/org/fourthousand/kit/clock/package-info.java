/** The one clock every service reads time from. */
@NullMarked
package org.fourthousand.kit.clock;

import org.jspecify.annotations.NullMarked;
