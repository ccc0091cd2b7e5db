@NullMarked
package org.fourthousand.registry.search;

import org.jspecify.annotations.NullMarked;
