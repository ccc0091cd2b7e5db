/** What this service knows of the library (四千工程项目库): which projects may take part in a round. */
@NullMarked
package org.fourthousand.review.library;

import org.jspecify.annotations.NullMarked;
