/** Another amount for an issued award, and its cancellation (下达调整、撤销): recorded reversals, by two people. */
@NullMarked
package org.fourthousand.funding.amendment;

import org.jspecify.annotations.NullMarked;
