/** What the gateway stands between in tests: services that record what reaches them, a realm's key, and callers of every kind. */
@NullMarked
package org.fourthousand.gateway.world;

import org.jspecify.annotations.NullMarked;
