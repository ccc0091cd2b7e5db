/** The library's yearly roll-over (滚动实施): one recorded act, its list fixed when decided, each project carried over once. */
@NullMarked
package org.fourthousand.registry.rollover;

import org.jspecify.annotations.NullMarked;
