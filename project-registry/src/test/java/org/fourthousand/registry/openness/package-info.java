@NullMarked
package org.fourthousand.registry.openness;

import org.jspecify.annotations.NullMarked;
