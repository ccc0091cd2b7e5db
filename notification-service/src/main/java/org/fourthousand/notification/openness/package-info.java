/** Figures everybody may read (clause 六.5). */
@NullMarked
package org.fourthousand.notification.openness;

import org.jspecify.annotations.NullMarked;
