/** The letter by which an award is told (资金下达通知). */
@NullMarked
package org.fourthousand.funding.letter;

import org.jspecify.annotations.NullMarked;
