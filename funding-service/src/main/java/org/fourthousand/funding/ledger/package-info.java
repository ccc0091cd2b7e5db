/** The double-entry ledger: every fen of a fund and year stands in one account, and only the journal moves it. */
@NullMarked
package org.fourthousand.funding.ledger;

import org.jspecify.annotations.NullMarked;
