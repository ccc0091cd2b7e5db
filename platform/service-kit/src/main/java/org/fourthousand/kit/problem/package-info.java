/** Errors that tell their reader what to do: RFC 9457 problem details in the language asked for. */
@NullMarked
package org.fourthousand.kit.problem;

import org.jspecify.annotations.NullMarked;
