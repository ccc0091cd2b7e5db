/** Changes of an approved budget (预算调整) and what is carried over into the next year (结转). */
@NullMarked
package org.fourthousand.funding.adjustment;

import org.jspecify.annotations.NullMarked;
