/** Short secrets at rest: sealed with a key that the database does not know, bound to the row they belong to. */
@NullMarked
package org.fourthousand.kit.seal;

import org.jspecify.annotations.NullMarked;
