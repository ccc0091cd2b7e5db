/** Awards (下达): who gets how much from which fund, for which goals, in which instalments. */
@NullMarked
package org.fourthousand.funding.award;

import org.jspecify.annotations.NullMarked;
