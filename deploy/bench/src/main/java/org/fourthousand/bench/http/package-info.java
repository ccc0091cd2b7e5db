/** A client that takes little of the processor it shares with what it measures. */
@NullMarked
package org.fourthousand.bench.http;

import org.jspecify.annotations.NullMarked;
