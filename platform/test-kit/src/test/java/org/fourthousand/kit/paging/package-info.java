@NullMarked
package org.fourthousand.kit.paging;

import org.jspecify.annotations.NullMarked;
