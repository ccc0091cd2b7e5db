package org.fourthousand.registry.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which leader contacts which project.
 *
 * @param leader name of the provincial leader
 * @param post office held
 * @param from first day
 * @param to last day; null while it lasts
 * @param reason document or words behind it
 * @param officer who recorded it
 * @param recordedAt when
 */
@Schema(name = "LeaderContact", description = "省领导分工联系,六.1 | The provincial leader who contacts a project, clause 六.1")
public record LeaderContactView(
        UUID id,
        ProjectId projectId,
        String leader,
        String post,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        String officer,
        Instant recordedAt) {}
