/** What every request must be before anything reads it: well formed, of bearable size, without forged headers, traceable. */
@NullMarked
package org.fourthousand.gateway.edge;

import org.jspecify.annotations.NullMarked;
