/** Child processes: started, watched, restarted, and stopped by pid and start time. */
@NullMarked
package org.fourthousand.local.process;

import org.jspecify.annotations.NullMarked;
