package org.fourthousand.local.bank;

import java.time.Duration;

/**
 * A file the bank sends.
 *
 * @param mediaType {@code application/xml} or {@code text/csv}
 * @param content the file
 * @param after how long after the batch came in
 */
record BankAnswer(String mediaType, byte[] content, Duration after) {

    static BankAnswer xml(byte[] content, Duration after) {
        return new BankAnswer("application/xml", content, after);
    }

    @Override
    public String toString() {
        return mediaType + ", " + content.length + " bytes, after " + after;
    }
}
