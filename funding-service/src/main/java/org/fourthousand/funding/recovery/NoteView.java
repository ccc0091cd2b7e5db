package org.fourthousand.funding.recovery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office noted to itself about a case. */
@Schema(name = "RecoveryNote")
public record NoteView(UUID id, String words, String by, Instant at) {}
