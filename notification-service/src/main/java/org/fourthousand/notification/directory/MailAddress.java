package org.fourthousand.notification.directory;

import java.util.regex.Pattern;

/**
 * Whether a text can be written to as an e-mail address. Strict on purpose: no display name, no quoting, no control
 * characters, so that an address that came with an event cannot smuggle a header into a mail.
 */
public final class MailAddress {

    /** Local part, one {@code @}, a domain; at most 254 characters. */
    public static final String SYNTAX =
            "^(?=.{6,254}$)[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*\\.[A-Za-z]{2,63}$";

    private static final Pattern ADDRESS = Pattern.compile(SYNTAX);

    private MailAddress() {}

    /** Whether mail can be sent there. */
    public static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
