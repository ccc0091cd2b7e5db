/** Where enterprises are paid; account numbers are sealed at rest and masked in every answer. */
@NullMarked
package org.fourthousand.funding.payee;

import org.jspecify.annotations.NullMarked;
