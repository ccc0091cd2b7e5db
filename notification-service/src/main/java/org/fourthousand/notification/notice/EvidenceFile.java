package org.fourthousand.notification.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A file that proves a reply, wherever it is kept: its hash says that it is this one.
 *
 * @param name of the file
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 */
public record EvidenceFile(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") String sha256) {}
