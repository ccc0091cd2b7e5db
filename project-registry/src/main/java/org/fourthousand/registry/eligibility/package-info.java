/** The rules of entry as named policies, each answering with typed findings and the clause behind them. */
@NullMarked
package org.fourthousand.registry.eligibility;

import org.jspecify.annotations.NullMarked;
