@NullMarked
package org.fourthousand.registry.duplicate;

import org.jspecify.annotations.NullMarked;
