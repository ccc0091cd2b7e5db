@NullMarked
package org.fourthousand.registry.recommendation;

import org.jspecify.annotations.NullMarked;
