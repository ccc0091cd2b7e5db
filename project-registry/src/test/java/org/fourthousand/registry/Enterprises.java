package org.fourthousand.registry;

import java.util.concurrent.atomic.AtomicInteger;
import org.fourthousand.kit.value.InvalidValue;
import org.fourthousand.kit.value.SocialCreditCode;

/** Test enterprises with valid social credit codes, each used once, so that tests do not see one another's projects. */
public final class Enterprises {

    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private Enterprises() {}

    /** Another enterprise, by its code. */
    public static String next() {
        var body = "91430200MA5" + "%05d".formatted(NEXT.getAndIncrement());
        for (var organisation : CHECKS.toCharArray()) {
            for (var check : CHECKS.toCharArray()) {
                try {
                    return SocialCreditCode.of(body + organisation + check).code();
                } catch (InvalidValue wrongCheck) {
                    continue;
                }
            }
        }
        throw new IllegalStateException(body);
    }
}
