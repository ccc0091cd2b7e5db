/** The smallest service that uses the whole kit; the kit is tested through it. */
@NullMarked
package org.fourthousand.kit.sample;

import org.jspecify.annotations.NullMarked;
