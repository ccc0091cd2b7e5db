/** The pool of experts (专家库): who they are, what they know, and the ties that keep them from a project (回避). */
@NullMarked
package org.fourthousand.review.expert;

import org.jspecify.annotations.NullMarked;
