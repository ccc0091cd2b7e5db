package org.fourthousand.registry.enterprise;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A person to talk to at the enterprise: the least that is needed for it (个人信息保护法 art. 6).
 *
 * @param name the person's name
 * @param phone digits, with + and - as needed
 * @param email e-mail address
 */
public record Contact(
        @NotBlank @Size(max = 50) String name,
        @NotBlank @Pattern(regexp = "\\+?[0-9][0-9-]{5,19}") String phone,
        @NotBlank @Email @Size(max = 200) String email) {

    private static final int SHOWN_DIGITS = 2;

    /** For who need not reach the person: 张**, **34, z***@example.com. */
    Contact masked() {
        return new Contact(
                firstLetter(name) + "**",
                "**" + phone.substring(phone.length() - SHOWN_DIGITS),
                firstLetter(email) + "***" + email.substring(email.lastIndexOf('@')));
    }

    private static String firstLetter(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
