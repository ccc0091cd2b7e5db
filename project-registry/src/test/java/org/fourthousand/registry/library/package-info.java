@NullMarked
package org.fourthousand.registry.library;

import org.jspecify.annotations.NullMarked;
