/** Benchmarks of funding-service: paying from one fund, and what stood in its accounts at a time. */
@NullMarked
package org.fourthousand.bench.funding;

import org.jspecify.annotations.NullMarked;
