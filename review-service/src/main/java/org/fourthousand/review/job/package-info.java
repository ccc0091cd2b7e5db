/** Long work in the background (后台任务): asked for, run once by one instance, watched, cancelled, ended in good order. */
@NullMarked
package org.fourthousand.review.job;

import org.jspecify.annotations.NullMarked;
