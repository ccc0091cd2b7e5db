/** Kafka as a process: one node in KRaft mode. */
@NullMarked
package org.fourthousand.local.kafka;

import org.jspecify.annotations.NullMarked;
