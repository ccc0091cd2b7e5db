package org.fourthousand.registry.attachment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.ProjectStep;

/** What a file proves. */
@Schema(description = "附件类别 | What a file proves")
public enum AttachmentKind {
    /** Approval or filing of the investment (核准/备案, clause 五.1). */
    APPROVAL("核准或备案文件", "approval or filing"),
    /** Energy-saving review (节能审查意见, clause 五.4). */
    ENERGY_REVIEW("节能审查意见", "energy-saving review"),
    /** The other market-access standards (市场准入, clause 五.5): land, water, environment, technology, safety. */
    MARKET_ACCESS("用地、环评、安全等准入文件", "documents of market access"),
    /** Feasibility study (可行性研究报告). */
    FEASIBILITY_STUDY("可行性研究报告", "feasibility study"),
    /** Financial statements (财务报表). */
    FINANCIAL_STATEMENT("财务报表", "financial statements"),
    /** Invoices and contracts of equipment (设备发票、合同). */
    INVOICE("设备发票与合同", "invoices and contracts"),
    /** Photographs of the site (现场照片). */
    PHOTO("现场照片", "photographs"),
    /** Evidence of progress (进度佐证材料), handed in while the project is being built. */
    PROGRESS_EVIDENCE("进度佐证材料", "evidence of progress"),
    /** What the acceptance of the finished project rests on (验收材料). */
    ACCEPTANCE_EVIDENCE("验收材料", "evidence for the acceptance"),
    /** 其他. */
    OTHER("其他材料", "other");

    private final Text words;

    AttachmentKind(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    /** What it is called. */
    public Text words() {
        return words;
    }

    /** The step a project must be able to take for such a file to be added or removed. */
    ProjectStep step() {
        return switch (this) {
            case PROGRESS_EVIDENCE, ACCEPTANCE_EVIDENCE -> ProjectStep.REPORT_PROGRESS;
            case APPROVAL,
                    ENERGY_REVIEW,
                    MARKET_ACCESS,
                    FEASIBILITY_STUDY,
                    FINANCIAL_STATEMENT,
                    INVOICE,
                    PHOTO,
                    OTHER -> ProjectStep.REVISE;
        };
    }

    /** Whether such a file may be added or removed at this stage: what an office judges stays as it was handed in. */
    boolean isOpenAt(ProjectStage stage) {
        return step().isPossibleAt(stage);
    }
}
