/** What the bank answers in files: matched by end-to-end id and settled, or put on the list of what people must look into. */
@NullMarked
package org.fourthousand.funding.answer;

import org.jspecify.annotations.NullMarked;
