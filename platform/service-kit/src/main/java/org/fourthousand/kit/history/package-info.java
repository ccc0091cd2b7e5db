/** What happened to an aggregate, by whom and why, as a hash chain that an auditor can verify. */
@NullMarked
package org.fourthousand.kit.history;

import org.jspecify.annotations.NullMarked;
