/** PostgreSQL as a process: unpacked, initialised once, one database and two roles for each service. */
@NullMarked
package org.fourthousand.local.postgres;

import org.jspecify.annotations.NullMarked;
