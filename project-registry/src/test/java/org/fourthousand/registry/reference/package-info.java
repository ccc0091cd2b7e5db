@NullMarked
package org.fourthousand.registry.reference;

import org.jspecify.annotations.NullMarked;
