/** The mail server whose mailbox a newcomer can read. */
@NullMarked
package org.fourthousand.local.mail;

import org.jspecify.annotations.NullMarked;
