@NullMarked
package org.fourthousand.registry.update;

import org.jspecify.annotations.NullMarked;
