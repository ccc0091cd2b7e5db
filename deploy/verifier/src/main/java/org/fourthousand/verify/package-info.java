/** Recomputes a published round from its files, by the published rules and without any code of the service. */
@NullMarked
package org.fourthousand.verify;

import org.jspecify.annotations.NullMarked;
