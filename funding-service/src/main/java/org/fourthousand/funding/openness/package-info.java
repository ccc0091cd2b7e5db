/** What everybody may read of the funds without login (结果公开, clause 六.5). */
@NullMarked
package org.fourthousand.funding.openness;

import org.jspecify.annotations.NullMarked;
