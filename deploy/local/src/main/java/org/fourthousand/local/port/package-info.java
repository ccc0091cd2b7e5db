/** The loopback ports of the suite, who holds them, and the variables that move them. */
@NullMarked
package org.fourthousand.local.port;

import org.jspecify.annotations.NullMarked;
