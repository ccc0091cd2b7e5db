@NullMarked
package org.fourthousand.kit;

import org.jspecify.annotations.NullMarked;
