/** Plain statements within the running transaction. */
@NullMarked
package org.fourthousand.kit.sql;

import org.jspecify.annotations.NullMarked;
