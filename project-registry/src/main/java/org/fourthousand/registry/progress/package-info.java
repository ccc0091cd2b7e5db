/** Quarterly progress reports, corrected without losing the earlier figure. */
@NullMarked
package org.fourthousand.registry.progress;

import org.jspecify.annotations.NullMarked;
