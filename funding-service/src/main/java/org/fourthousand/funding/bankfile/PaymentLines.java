package org.fourthousand.funding.bankfile;

import java.util.function.Consumer;

/** The payments of a batch in their order, given one after the other so that no file is ever whole in memory. */
@FunctionalInterface
public interface PaymentLines {

    /** Gives each payment. */
    void forEach(Consumer<PaymentLine> reader);
}
