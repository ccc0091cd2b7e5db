/** Numbers the policy fixes: effective-dated, with their source; read through here and never hard-coded. */
@NullMarked
package org.fourthousand.kit.policy;

import org.jspecify.annotations.NullMarked;
