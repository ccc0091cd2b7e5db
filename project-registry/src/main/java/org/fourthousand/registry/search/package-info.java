/** Finds projects among millions, by words and by what they are, and counts what it found (docs/adr/0008). */
@NullMarked
package org.fourthousand.registry.search;

import org.jspecify.annotations.NullMarked;
