/** The story of a notice, and the rules that keep it straight. */
@NullMarked
package org.fourthousand.notification.notice;

import org.jspecify.annotations.NullMarked;
