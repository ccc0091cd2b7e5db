@NullMarked
package org.fourthousand.funding.letter;

import org.jspecify.annotations.NullMarked;
