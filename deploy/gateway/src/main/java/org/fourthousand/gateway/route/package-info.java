/** The way to the four services and back, streaming in both directions. */
@NullMarked
package org.fourthousand.gateway.route;

import org.jspecify.annotations.NullMarked;
