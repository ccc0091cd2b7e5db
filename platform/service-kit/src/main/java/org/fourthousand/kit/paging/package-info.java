/** Lists by keyset: a page and an opaque cursor to the next. */
@NullMarked
package org.fourthousand.kit.paging;

import org.jspecify.annotations.NullMarked;
