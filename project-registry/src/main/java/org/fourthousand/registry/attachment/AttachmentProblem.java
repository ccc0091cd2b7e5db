package org.fourthousand.registry.attachment;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of a file. */
enum AttachmentProblem implements ProblemType {
    UPLOAD_INTERRUPTED(400, "上传中断", "The upload broke off"),
    UPLOAD_TOO_SLOW(408, "上传过慢", "The upload took too long"),
    NOT_FOR_A_DRAFT(409, "草稿不收该类附件", "A draft does not take files of this kind"),
    ATTACHMENTS_FULL(409, "附件过多", "There are too many attachments"),
    ATTACHMENT_IS_EVIDENCE(409, "附件已作为佐证,不能移除", "The attachment is evidence and stays"),
    ATTACHMENT_INFECTED(409, "附件带有病毒,已封存", "The attachment is infected and locked away"),
    ATTACHMENT_NOT_SCANNED(409, "附件尚未查毒", "The attachment is not scanned yet"),
    ATTACHMENT_REMOVED(410, "附件已移除", "The attachment was removed"),
    FILE_TYPE_NOT_TAKEN(415, "不接受该类型的文件", "Files of this type are not taken"),
    EVIDENCE_NOT_THERE(422, "引用的佐证材料不存在", "The evidence is not there"),
    FILE_MISLABELLED(422, "文件内容与声明的类型不符", "The file is not what it says it is"),
    FILE_DAMAGED(422, "文件已损坏", "The file is damaged"),
    FILE_EXPLODES(422, "压缩文件展开后过大", "The archive unpacks to too much"),
    FILE_INFECTED(422, "文件带有病毒", "The file is infected"),
    TOO_MANY_UPLOADS(503, "同时上传过多", "Too many files are being sent just now"),
    UPLOADS_UNAVAILABLE(503, "暂时无法接收文件", "Files cannot be taken in just now");

    private final int status;
    private final Text title;

    AttachmentProblem(int status, String zh, String en) {
        this.status = status;
        this.title = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
