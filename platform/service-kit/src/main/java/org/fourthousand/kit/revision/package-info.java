/** ETag and If-Match: nobody overwrites what they have not seen. */
@NullMarked
package org.fourthousand.kit.revision;

import org.jspecify.annotations.NullMarked;
