@NullMarked
package org.fourthousand.verify;

import org.jspecify.annotations.NullMarked;
