package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jboss.logging.Logger;

/**
 * Takes in a file: what can be refused is refused before a byte of it is read, the rest as soon as it shows; only a file
 * that is known to be good reaches the database.
 */
@ApplicationScoped
class Uploading {

    private static final Logger LOG = Logger.getLogger(Uploading.class);

    private final Places places;
    private final KeepingAttachments keeping;
    private final FileTypes types;
    private final Antivirus antivirus;
    private final AttachmentLimits limits;
    private final Semaphore atOnce;

    Uploading(
            Places places, KeepingAttachments keeping, FileTypes types, Antivirus antivirus, AttachmentLimits limits) {
        this.places = places;
        this.keeping = keeping;
        this.types = types;
        this.antivirus = antivirus;
        this.limits = limits;
        this.atOnce = new Semaphore(limits.atOnce());
    }

    /**
     * Takes in a file of the caller's project or draft.
     *
     * @param announced bytes the sender says it has; negative when it does not say
     * @throws Problem 4xx with what is wrong, 503 when too many files are on their way
     */
    KeepingAttachments.Kept upload(
            Place place, AttachmentKind kind, FileName name, String mediaType, long announced, InputStream body) {
        places.requireOpen(place, kind);
        var told = new NewAttachment(kind, name, types.declared(name, mediaType));
        var limit = limits.largest(kind);
        if (announced > limit) {
            throw tooLarge(limit);
        }
        if (!atOnce.tryAcquire()) {
            throw new Problem(AttachmentProblem.TOO_MANY_UPLOADS, Text.of("请稍后重试。", "Try again in a moment."));
        }
        try (var content = received(body, limit)) {
            return checkAndKeep(place, told, content);
        } catch (IOException failed) {
            LOG.error("the folder for temporary files fails", failed);
            throw new Problem(
                    AttachmentProblem.UPLOADS_UNAVAILABLE,
                    Text.of("未保存任何内容,请稍后重试。", "Nothing was kept; try again later."));
        } finally {
            atOnce.release();
        }
    }

    private KeepingAttachments.Kept checkAndKeep(Place place, NewAttachment told, Spool content) throws IOException {
        if (content.size() == 0) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("文件为空。", "The file is empty."),
                    List.of(Violation.at("", Text.of("请上传文件内容", "send its content"))));
        }
        types.require(told.type(), content);
        Scan scan;
        try (var in = content.open()) {
            scan = antivirus.scan(in);
        }
        if (scan instanceof Scan.Infected(String what)) {
            throw new Problem(
                    AttachmentProblem.FILE_INFECTED,
                    Text.of("发现病毒 %s,文件未保存。", "%s was found; the file is not kept.")
                            .with(what));
        }
        return keeping.add(place, told, content, scan);
    }

    private Spool received(InputStream body, long limit) throws IOException {
        try {
            return Spool.receive(body, limit, limits.within());
        } catch (Spool.TooLarge tooLarge) {
            throw tooLarge(limit);
        } catch (Spool.TooSlow tooSlow) {
            throw new Problem(
                    AttachmentProblem.UPLOAD_TOO_SLOW,
                    Text.of("上传须在 %s 秒内完成,未保存任何内容。", "An upload may take %s seconds; nothing was kept.")
                            .with(limits.within().toSeconds()));
        } catch (Spool.BrokenOff brokenOff) {
            LOG.infof("an upload broke off: %s", brokenOff.getMessage());
            throw new Problem(
                    AttachmentProblem.UPLOAD_INTERRUPTED,
                    Text.of("未保存任何内容,请重新上传。", "Nothing was kept; send it again."));
        }
    }

    private static Problem tooLarge(long limit) {
        return new Problem(
                CommonProblem.BODY_TOO_LARGE,
                Text.of("此类文件不得超过 %s 字节。", "A file of this kind may have at most %s bytes.")
                        .with(limit));
    }
}
