/** Special funds (专项资金, clause 六.3), their yearly budgets and how far each is used. */
@NullMarked
package org.fourthousand.funding.fund;

import org.jspecify.annotations.NullMarked;
