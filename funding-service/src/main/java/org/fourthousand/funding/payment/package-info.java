/** What the bank answers to an order: paid or returned. */
@NullMarked
package org.fourthousand.funding.payment;

import org.jspecify.annotations.NullMarked;
