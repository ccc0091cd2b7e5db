/** Enterprises: their profile and bank accounts, support received, and what stands against them (诚信与合规状况). */
@NullMarked
package org.fourthousand.registry.enterprise;

import org.jspecify.annotations.NullMarked;
