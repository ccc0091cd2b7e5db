/** The suite as one thing to start, use and stop. */
@NullMarked
package org.fourthousand.local.suite;

import org.jspecify.annotations.NullMarked;
