/** What is to be awarded before the public, and objections to it (资金分配结果公示, clause 六.5). */
@NullMarked
package org.fourthousand.funding.allocation;

import org.jspecify.annotations.NullMarked;
