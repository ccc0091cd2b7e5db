/** Shares of a fund's year per prefecture (市州切块): plans by two people, held by the ledger. */
@NullMarked
package org.fourthousand.funding.share;

import org.jspecify.annotations.NullMarked;
