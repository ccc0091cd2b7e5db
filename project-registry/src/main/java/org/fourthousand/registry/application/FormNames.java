package org.fourthousand.registry.application;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** The official names (字段名称) of the parts of the form, by the path of the field in it. */
public final class FormNames {

    static final String BETWEEN = " · ";

    private static final Map<String, Text> NAMES = Map.ofEntries(
            name("enterpriseName", "企业名称", "Enterprise name"),
            name("contactEmail", "联系邮箱", "Contact email"),
            name("name", "项目名称", "Project name"),
            name("contentAndScale", "建设内容及规模", "Content and scale"),
            name("projectCode", "投资项目统一代码", "Investment project code"),
            name("division", "行政区划", "Division"),
            name("industry", "所属行业", "Industry"),
            name("strategicIndustry", "战略性新兴产业或生产性服务业", "Strategic industry"),
            name("park", "所在园区", "Park"),
            name("fund", "申报专项资金", "Special fund"),
            name("totalInvestment", "总投资(元)", "Total investment (yuan)"),
            name("requestedAmount", "申请金额(元)", "Amount applied for (yuan)"),
            name("constructionStart", "开工日期", "Construction start"),
            name("plannedEnd", "计划竣工日期", "Planned end"),
            name("investmentPlan", "年度投资计划", "Investment plan"),
            name("investmentPlan/year", "年度", "year"),
            name("investmentPlan/amount", "金额(元)", "amount (yuan)"),
            name("fundingSources", "资金来源", "Sources of funding"),
            name("fundingSources/kind", "类别", "kind"),
            name("fundingSources/amount", "金额(元)", "amount (yuan)"),
            name("fundingSources/note", "备注", "note"),
            name("expectedOutput", "达产后预期效益", "Expected yearly output"),
            name("expectedOutput/annualOutputValue", "年产值(元)", "output value (yuan)"),
            name("expectedOutput/annualRevenue", "年营业收入(元)", "revenue (yuan)"),
            name("expectedOutput/annualTax", "年税收(元)", "tax (yuan)"),
            name("expectedOutput/jobs", "新增就业(人)", "new jobs (persons)"),
            name("expectedOutput/annualEnergyTce", "年综合能耗(吨标准煤)", "energy (tonnes of standard coal)"),
            name("filingKind", "核准或备案", "Approval or filing"),
            name("filingNumber", "核准或备案文号", "Number of the approval or filing"),
            name("catalogueClass", "产业结构调整指导目录类别", "Class in the restructuring catalogue"),
            name("capacityExpansion", "新增产能", "Adds capacity"),
            name("overCapacityTrade", "属于产能过剩行业", "Over-capacity trade"),
            name("secret", "涉密", "Secret"),
            name("civilMilitary", "军民融合", "Civil-military integration"),
            name("ownership", "所有制", "Ownership"),
            name("gates", "市场准入审查", "Market-access gates"),
            name("gates/energy", "节能评估与审查", "energy-saving review"),
            name("gates/land", "节地(用地)", "land use"),
            name("gates/water", "节水(取水)", "water use"),
            name("gates/environment", "环境", "environment"),
            name("gates/technology", "技术", "technology"),
            name("gates/safety", "安全", "safety"),
            name("gates/notBackwardCapacity", "非落后产能", "not backward capacity"),
            name("gates/*/status", "结论", "decision"),
            name("gates/*/documentNumber", "文号", "document number"),
            name("needs", "需协调支持的事项", "Needs"),
            name("needs/financing", "融资需求", "financing"),
            name("needs/financing/loan", "贷款(元)", "loan (yuan)"),
            name("needs/land", "用地需求", "land"),
            name("needs/land/mu", "面积(亩)", "area (mu)"),
            name("needs/talent", "人才需求", "talent"),
            name("needs/talent/persons", "人数", "persons"),
            name("needs/energy", "能源需求", "energy"),
            name("needs/energy/tcePerYear", "年用能(吨标准煤)", "a year (tonnes of standard coal)"),
            name("needs/*/words", "说明", "in words"),
            name("equipment", "设备清单", "Equipment"),
            name("equipment/name", "名称", "name"),
            name("equipment/model", "型号", "model"),
            name("equipment/amount", "金额(元)", "amount (yuan)"),
            name("equipment/invoiceNumber", "发票号码", "invoice number"),
            name("declarations", "申报承诺", "Declarations"),
            name("declarations/otherFunds", "同一项目获其他专项资金", "other funds for this project"),
            name("declarations/yearsFundedBefore", "以往获支持年度", "years funded before"),
            name("declarations/fundUseChangedBefore", "曾改变资金用途", "changed the use of support before"),
            name("declarations/majorAccidentIn3Years", "近三年重大安全事故", "major accident in three years"),
            name("declarations/seriousPollutionIn3Years", "近三年严重污染", "serious pollution in three years"));

    private FormNames() {}

    private static Map.Entry<String, Text> name(String path, String zh, String en) {
        return Map.entry(path, Text.of(zh, en));
    }

    /**
     * The name of one step of a path.
     *
     * @param path of fields, without keys or positions of lines, for example {@code fundingSources/amount}
     * @throws NullPointerException for what is no field of the form; a test holds that every field has a name
     */
    public static Text of(String path) {
        var own = NAMES.get(path);
        return own != null ? own : Objects.requireNonNull(NAMES.get(path.replaceAll("/[^/]*/", "/*/")), path);
    }

    /** The name of what a JSON pointer into the form points to, with the parts it lies in; lines are numbered from 1. */
    public static Text ofPointer(String pointer) {
        var path = "";
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (var step : pointer.substring(1).split("/", -1)) {
            if (step.chars().allMatch(Character::isDigit)) {
                var line = String.valueOf(Integer.parseInt(step) + 1);
                zh.add(line);
                en.add(line);
            } else {
                path = path.isEmpty() ? step : path + "/" + step;
                var name = of(path);
                zh.add(name.zh());
                en.add(name.en());
            }
        }
        return Text.of(String.join(BETWEEN, zh), String.join(BETWEEN, en));
    }

    /** The same fault, saying which field it is about. */
    static Violation named(Violation fault) {
        var name = ofPointer(fault.pointer());
        return Violation.at(
                fault.pointer(),
                Text.of(
                        name.zh() + ":" + fault.message().zh(),
                        name.en() + ": " + fault.message().en()));
    }
}
