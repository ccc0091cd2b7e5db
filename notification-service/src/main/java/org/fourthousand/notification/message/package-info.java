/** What is said, to whom and in which words: one rule and one letter for every event. */
@NullMarked
package org.fourthousand.notification.message;

import org.jspecify.annotations.NullMarked;
