package org.fourthousand.registry.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.registry.application.ProjectId;

/** The files of projects and their content; who may see the project is asked before. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    private static final String TURN = "select cast(pg_advisory_xact_lock(hashtextextended(:what, 4022)) as text)";

    private static final String ADD_CHUNK =
            "insert into attachment_chunk (attachment_id, position, content) values (:id, :position, :content)";

    private static final String READ_CHUNK =
            "select content from attachment_chunk where attachment_id = :id and position = :position";

    /**
     * One file.
     *
     * @throws Problem 404 when there is none of that id there
     */
    Attachment get(Place place, UUID id) {
        return find(place.condition() + " and id = ?2", place.id(), id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("attachment", id));
    }

    /** The same content for the same purpose, under whatever name, where it is already there. */
    Optional<Attachment> same(Place place, AttachmentKind kind, String sha256) {
        return find(
                        place.condition() + " and kind = ?2 and sha256 = ?3 and removedAt is null",
                        place.id(),
                        kind,
                        sha256)
                .firstResultOptional();
    }

    /**
     * Waits until nobody else adds a file there or hands it in, and lets nobody do so until the transaction ends:
     * what is handed in and what is there then are the same.
     */
    void turn(Place place) {
        getEntityManager()
                .createNativeQuery(TURN)
                .setParameter("what", place.id().toString())
                .getSingleResult();
    }

    long count(Place place) {
        return count(place.condition() + " and removedAt is null", place.id());
    }

    /** One row more than the page, oldest first. */
    List<Attachment> list(Place place, boolean removedToo, UUID after, int limit) {
        var removed = removedToo ? "" : " and removedAt is null";
        return find(place.condition() + " and id > ?2" + removed + " order by id", place.id(), after)
                .page(0, limit + 1)
                .list();
    }

    List<Attachment> list(ProjectId project, Collection<UUID> ids) {
        return list("projectId = ?1 and id in ?2", project.value(), ids);
    }

    /** All that are there and not removed, oldest first. */
    List<Attachment> all(Place place) {
        return list(place.condition() + " and removedAt is null order by id", place.id());
    }

    /** What the project had on show before an instant, infected files left out. */
    Set<AttachmentKind> kindsBefore(ProjectId project, Instant end) {
        return list(
                        "projectId = ?1 and uploadedAt < ?2 and (removedAt is null or removedAt >= ?2) and scanState <> INFECTED",
                        project.value(),
                        end)
                .stream()
                .map(Attachment::kind)
                .collect(Collectors.toSet());
    }

    /** Files no scanner has spoken of, those asked about longest ago first. */
    List<Attachment> notScanned(int most) {
        return find("scanState = ?1 and removedAt is null order by scannedAt", Scan.State.NOT_SCANNED)
                .page(0, most)
                .list();
    }

    /** Keeps a file and its content in the running transaction. */
    void keep(Attachment attachment, InputStream content) throws IOException {
        persistAndFlush(attachment);
        for (int position = 0; position < attachment.chunks(); position++) {
            getEntityManager()
                    .createNativeQuery(ADD_CHUNK)
                    .setParameter("id", attachment.id())
                    .setParameter("position", position)
                    .setParameter("content", content.readNBytes(Attachment.CHUNK))
                    .executeUpdate();
        }
    }

    /** One chunk of the content. */
    byte[] chunk(UUID id, int position) {
        return (byte[]) getEntityManager()
                .createNativeQuery(READ_CHUNK, byte[].class)
                .setParameter("id", id)
                .setParameter("position", position)
                .getSingleResult();
    }

    /** The content, read chunk by chunk as it is asked for. */
    InputStream content(Attachment attachment) {
        return new ChunkedContent(attachment.chunks(), position -> chunk(attachment.id(), position));
    }
}
