/** A bank that takes batch files and answers as banks do: late, twice, in parts and with errors. */
@NullMarked
package org.fourthousand.local.bank;

import org.jspecify.annotations.NullMarked;
