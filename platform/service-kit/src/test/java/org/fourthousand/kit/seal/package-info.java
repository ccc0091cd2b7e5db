@NullMarked
package org.fourthousand.kit.seal;

import org.jspecify.annotations.NullMarked;
