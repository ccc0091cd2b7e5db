package org.fourthousand.registry.duplicate;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a project's name when everything is taken out by which the same project is easily given another one:
 * full-width characters, spaces and marks, years, phases (二期), the enterprise's name, the province's, and the words that
 * every project has (项目, 建设).
 *
 * @param core the words that are its own; never empty
 */
record ProjectName(String core) {

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern YEARS = Pattern.compile("(19|20)\\d{2}(年度?)?");
    private static final Pattern PHASES = Pattern.compile("第?[一二三四五六七八九十百\\d]+期(工程|项目|建设)?|首期|前期|后续");
    private static final Pattern COMPANY = Pattern.compile("(有限责任公司|股份有限公司|有限公司|股份公司|集团公司|总公司|分公司|集团|公司|厂)+$");
    private static final Pattern COMMON =
            Pattern.compile("湖南省|湖南|项目|建设|工程|技术改造|技改|改扩建|扩建|新建|改造|升级|产业化|生产线|生产|制造|年产|基地|配套设施|配套|及其?|的");

    static ProjectName of(String name, String enterpriseName) {
        var plain = plain(name);
        var company = plain(enterpriseName);
        var withoutCompany = plain.replace(company, "");
        var shortCompany = COMPANY.matcher(company).replaceFirst("");
        if (shortCompany.codePointCount(0, shortCompany.length()) > 1) {
            withoutCompany = withoutCompany.replace(shortCompany, "");
        }
        var withoutTime =
                PHASES.matcher(YEARS.matcher(withoutCompany).replaceAll("")).replaceAll("");
        var own = COMMON.matcher(withoutTime).replaceAll("");
        // a name of nothing but common words is compared as it stands
        return new ProjectName(own.isEmpty() ? plain : own);
    }

    private static String plain(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(narrow).replaceAll("");
    }

    /** Its pairs of neighbouring characters; the one character of a name of one. */
    Set<String> pairs() {
        var characters = core.codePoints().toArray();
        var pairs = new HashSet<String>();
        for (int index = 0; index + 1 < characters.length; index++) {
            pairs.add(new String(characters, index, 2));
        }
        if (characters.length == 1) {
            pairs.add(core);
        }
        return pairs;
    }

    /** How much two names are alike, 0 to 1 (Dice): twice the pairs they share, by all pairs of both. */
    double likeness(ProjectName other) {
        var mine = pairs();
        var theirs = other.pairs();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var shared = mine.stream().filter(theirs::contains).count();
        return 2.0 * shared / (mine.size() + theirs.size());
    }
}
