/** Who signed what, and that the signers are different people (四眼原则). */
@NullMarked
package org.fourthousand.funding.signature;

import org.jspecify.annotations.NullMarked;
