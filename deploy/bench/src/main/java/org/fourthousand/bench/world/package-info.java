/** What benchmarks run against: PostgreSQL, Kafka and services as processes on free ports, and tokens these accept. */
@NullMarked
package org.fourthousand.bench.world;

import org.jspecify.annotations.NullMarked;
