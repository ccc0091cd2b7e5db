@NullMarked
package org.fourthousand.kit.history;

import org.jspecify.annotations.NullMarked;
