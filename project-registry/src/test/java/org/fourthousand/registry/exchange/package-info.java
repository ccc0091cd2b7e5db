@NullMarked
package org.fourthousand.registry.exchange;

import org.jspecify.annotations.NullMarked;
