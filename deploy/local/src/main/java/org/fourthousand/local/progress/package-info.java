/** What the launcher tells the person in front of it while it works. */
@NullMarked
package org.fourthousand.local.progress;

import org.jspecify.annotations.NullMarked;
