/** Events on the wire: CloudEvents 1.0 in JSON, and the topics that carry them. */
@NullMarked
package org.fourthousand.kit.event;

import org.jspecify.annotations.NullMarked;
