@NullMarked
package org.fourthousand.kit.revision;

import org.jspecify.annotations.NullMarked;
