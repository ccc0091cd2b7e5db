/** Files for and from the bank: ISO 20022 and its own CSV, read with suspicion and written only when valid. */
@NullMarked
package org.fourthousand.funding.bankfile;

import org.jspecify.annotations.NullMarked;
