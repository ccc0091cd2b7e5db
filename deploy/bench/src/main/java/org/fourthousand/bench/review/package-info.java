/** Benchmarks of review-service: drawing panels, selecting under quotas, handing scoresheets in. */
@NullMarked
package org.fourthousand.bench.review;

import org.jspecify.annotations.NullMarked;
