/** Who is calling: the roles of the suite, and the caller made known to row-level security. */
@NullMarked
package org.fourthousand.kit.caller;

import org.jspecify.annotations.NullMarked;
