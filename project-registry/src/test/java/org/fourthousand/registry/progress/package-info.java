@NullMarked
package org.fourthousand.registry.progress;

import org.jspecify.annotations.NullMarked;
