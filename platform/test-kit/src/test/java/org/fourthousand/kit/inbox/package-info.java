@NullMarked
package org.fourthousand.kit.inbox;

import org.jspecify.annotations.NullMarked;
