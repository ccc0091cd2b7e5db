/** Holds the value types against the test vectors of the standards they implement. */
@NullMarked
package org.fourthousand.kit.value;

import org.jspecify.annotations.NullMarked;
