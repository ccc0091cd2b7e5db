/** Tables for people, written row by row as CSV or as a workbook and never held whole. */
@NullMarked
package org.fourthousand.kit.sheet;

import org.jspecify.annotations.NullMarked;
