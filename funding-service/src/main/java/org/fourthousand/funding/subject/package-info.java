/** Budget subject codes (预算科目代码): the list of each year, and that a budget names a code of its year. */
@NullMarked
package org.fourthousand.funding.subject;

import org.jspecify.annotations.NullMarked;
