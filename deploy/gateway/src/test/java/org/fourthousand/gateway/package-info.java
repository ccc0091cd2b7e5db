/** Rules that hold for the whole gateway, and the realm it trusts. */
@NullMarked
package org.fourthousand.gateway;

import org.jspecify.annotations.NullMarked;
