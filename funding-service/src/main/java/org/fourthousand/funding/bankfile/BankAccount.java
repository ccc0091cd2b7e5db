package org.fourthousand.funding.bankfile;

/**
 * An account in the clear, on its way into a file; it never prints its number.
 *
 * @param name its holder's name (户名), exactly as the bank has it
 * @param number 8 to 32 digits
 * @param cnaps the bank's 12-digit number (联行号)
 */
public record BankAccount(String name, String number, String cnaps) {

    @Override
    public String toString() {
        return name + " at " + cnaps;
    }
}
