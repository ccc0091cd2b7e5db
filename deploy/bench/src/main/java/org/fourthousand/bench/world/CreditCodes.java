package org.fourthousand.bench.world;

import java.util.List;
import java.util.stream.IntStream;
import org.fourthousand.kit.value.SocialCreditCode;

/** Made-up social credit codes whose checks hold (GB 32100-2015). */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** So many different ones. */
    public static List<String> some(int many) {
        return IntStream.range(0, many).mapToObj(CreditCodes::of).toList();
    }

    private static String of(int number) {
        var organisation = "MB%06d".formatted(number);
        var sum = 0;
        for (int place = 0; place < organisation.length(); place++) {
            sum += ORGANISATION_WEIGHTS[place] * Character.digit(organisation.charAt(place), 36);
        }
        var code = "91430100" + organisation + "0X987654321".charAt(sum % 11);
        var weighted = 0;
        var weight = 1;
        for (int place = 0; place < code.length(); place++) {
            weighted += weight * ALPHABET.indexOf(code.charAt(place));
            weight = weight * 3 % 31;
        }
        return SocialCreditCode.of(code + ALPHABET.charAt((31 - weighted % 31) % 31))
                .code();
    }
}
