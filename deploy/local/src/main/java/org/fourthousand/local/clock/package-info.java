/** Moves the time that the services see in the demo profile. */
@NullMarked
package org.fourthousand.local.clock;

import org.jspecify.annotations.NullMarked;
