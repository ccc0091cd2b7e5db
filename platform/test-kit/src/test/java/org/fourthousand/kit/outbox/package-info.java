@NullMarked
package org.fourthousand.kit.outbox;

import org.jspecify.annotations.NullMarked;
