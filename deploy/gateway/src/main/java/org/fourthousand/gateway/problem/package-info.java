/** What the gateway itself refuses or cannot do, as RFC 9457 problem details in the language asked for. */
@NullMarked
package org.fourthousand.gateway.problem;

import org.jspecify.annotations.NullMarked;
