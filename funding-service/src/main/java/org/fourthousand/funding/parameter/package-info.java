/** The policy's numbers that money depends on, read fail-closed. */
@NullMarked
package org.fourthousand.funding.parameter;

import org.jspecify.annotations.NullMarked;
