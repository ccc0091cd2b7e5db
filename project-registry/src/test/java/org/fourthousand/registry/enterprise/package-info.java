@NullMarked
package org.fourthousand.registry.enterprise;

import org.jspecify.annotations.NullMarked;
