/** Events enter a service through here: exactly once in effect. */
@NullMarked
package org.fourthousand.kit.inbox;

import org.jspecify.annotations.NullMarked;
