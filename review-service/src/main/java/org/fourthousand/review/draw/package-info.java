/** The sealed draw of the panels (随机抽取), its published file, replacements after recusal, and the verifier of all that. */
@NullMarked
package org.fourthousand.review.draw;

import org.jspecify.annotations.NullMarked;
