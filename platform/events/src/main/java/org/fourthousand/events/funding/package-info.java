/** Facts about awards and payments, told by funding-service. */
@NullMarked
package org.fourthousand.events.funding;

import org.jspecify.annotations.NullMarked;
