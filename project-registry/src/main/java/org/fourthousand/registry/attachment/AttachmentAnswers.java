package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.fourthousand.kit.paging.Cursor;
import org.fourthousand.kit.paging.Page;
import org.fourthousand.kit.paging.PageQuery;
import org.fourthousand.kit.revision.Revisions;

/** The answers that are the same for the files of projects and of drafts. */
@ApplicationScoped
class AttachmentAnswers {

    /** Tells whoever saves a file whether a virus scanner has found it clean, or none has looked at it. */
    static final String SCAN_STATE = "Scan-State";

    private final Places places;
    private final Attachments attachments;
    private final Downloading downloading;

    AttachmentAnswers(Places places, Attachments attachments, Downloading downloading) {
        this.places = places;
        this.attachments = attachments;
        this.downloading = downloading;
    }

    /** 201, or 200 when the same content was there already. */
    Response kept(Place place, KeepingAttachments.Kept kept) {
        var file = kept.attachment();
        var status = kept.isNew() ? Response.Status.CREATED : Response.Status.OK;
        return known(Response.status(status).location(URI.create(place.address(file.id()))), file);
    }

    Response of(Attachment file) {
        return known(Response.ok(), file);
    }

    Response one(Place place, UUID id) {
        places.requireSeen(place);
        return of(attachments.get(place, id));
    }

    Page<AttachmentView> page(Place place, boolean removedToo, PageQuery page) {
        places.requireSeen(place);
        var rows = attachments.list(place, removedToo, page.afterId(), page.limit());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(AttachmentView::of);
    }

    /** The content as a stream to be saved, never to be shown by a browser as a page of ours. */
    Response content(Place place, UUID id, Request request) {
        var file = downloading.of(place, id);
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput content = out -> {
            try (var in = attachments.content(file)) {
                in.transferTo(out);
            }
        };
        return Response.ok(content)
                .type(file.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.fileName().disposition())
                .header(SCAN_STATE, file.scanState())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private static Response known(Response.ResponseBuilder answer, Attachment file) {
        return answer.entity(AttachmentView.of(file))
                .tag(Revisions.tag(file.version()))
                .build();
    }
}
