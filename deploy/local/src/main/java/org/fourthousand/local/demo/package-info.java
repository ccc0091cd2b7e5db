/** One annual cycle on a real list of projects, through the gateway, with each role's own token. */
@NullMarked
package org.fourthousand.local.demo;

import org.jspecify.annotations.NullMarked;
