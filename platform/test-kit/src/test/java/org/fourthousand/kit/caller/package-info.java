@NullMarked
package org.fourthousand.kit.caller;

import org.jspecify.annotations.NullMarked;
