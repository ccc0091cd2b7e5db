/** Speaks to the suite through its gateway, as any of the demo accounts. */
@NullMarked
package org.fourthousand.local.client;

import org.jspecify.annotations.NullMarked;
