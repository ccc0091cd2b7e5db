/** What stops a start, in one line, and how to mend it. */
@NullMarked
package org.fourthousand.local.failure;

import org.jspecify.annotations.NullMarked;
