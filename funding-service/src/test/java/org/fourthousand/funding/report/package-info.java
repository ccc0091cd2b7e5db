@NullMarked
package org.fourthousand.funding.report;

import org.jspecify.annotations.NullMarked;
