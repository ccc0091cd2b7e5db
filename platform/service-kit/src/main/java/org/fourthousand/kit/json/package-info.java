/** How bodies are read: strictly, so that a misspelt field is told and never ignored. */
@NullMarked
package org.fourthousand.kit.json;

import org.jspecify.annotations.NullMarked;
