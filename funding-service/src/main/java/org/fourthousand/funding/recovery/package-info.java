/** Recovery (追回): asking back what was paid on false grounds, holding payments meanwhile, and setting off what is owed. */
@NullMarked
package org.fourthousand.funding.recovery;

import org.jspecify.annotations.NullMarked;
