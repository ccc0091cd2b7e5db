/** What a service's tests stand on: real PostgreSQL, real Kafka, tokens for any role, a clock that can be set, and the house rules. */
@NullMarked
package org.fourthousand.testkit;

import org.jspecify.annotations.NullMarked;
