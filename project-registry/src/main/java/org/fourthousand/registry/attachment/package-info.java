/** Files of an application (附件): taken in as a stream, looked at before they are kept, and given out as they came. */
@NullMarked
package org.fourthousand.registry.attachment;

import org.jspecify.annotations.NullMarked;
