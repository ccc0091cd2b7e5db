@NullMarked
package org.fourthousand.review.account;

import org.jspecify.annotations.NullMarked;
