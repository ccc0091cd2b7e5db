@NullMarked
package org.fourthousand.registry.rollover;

import org.jspecify.annotations.NullMarked;
