/** The policy's numbers as they were known on a day, for decisions that are looked at again. */
@NullMarked
package org.fourthousand.registry.parameter;

import org.jspecify.annotations.NullMarked;
