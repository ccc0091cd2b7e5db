/** Projects as files: results of a search out to CSV and XLSX, applications in from a filled template. */
@NullMarked
package org.fourthousand.registry.exchange;

import org.jspecify.annotations.NullMarked;
