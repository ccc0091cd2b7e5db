/** Ordered payments gathered into batches that go to the bank as files, each payment once. */
@NullMarked
package org.fourthousand.funding.batch;

import org.jspecify.annotations.NullMarked;
