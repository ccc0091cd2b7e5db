/** Benchmarks of the suite: each starts what it needs, measures, and prints one line a figure. */
@NullMarked
package org.fourthousand.bench;

import org.jspecify.annotations.NullMarked;
