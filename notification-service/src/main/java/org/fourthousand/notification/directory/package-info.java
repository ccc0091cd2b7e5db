/** The offices and where they are written to. */
@NullMarked
package org.fourthousand.notification.directory;

import org.jspecify.annotations.NullMarked;
