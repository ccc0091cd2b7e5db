/** The one folder that holds everything the suite keeps between two starts. */
@NullMarked
package org.fourthousand.local.state;

import org.jspecify.annotations.NullMarked;
