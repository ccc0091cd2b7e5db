/** What an enterprise applies for, and the project it becomes: its stages, its steps, who may see it. */
@NullMarked
package org.fourthousand.registry.application;

import org.jspecify.annotations.NullMarked;
