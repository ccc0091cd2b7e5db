/** Payments on their way: request, review, approval and order by different people. */
@NullMarked
package org.fourthousand.funding.disbursement;

import org.jspecify.annotations.NullMarked;
