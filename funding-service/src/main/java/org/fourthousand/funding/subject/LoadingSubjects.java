package org.fourthousand.funding.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.InvalidValue;

/** Loading a year's subjects (录入预算科目): whole or not at all, every fault told at once. */
@ApplicationScoped
public class LoadingSubjects {

    private static final int LONGEST_NAME = 200;
    private static final int COLUMNS = 2;

    private final Subjects subjects;

    LoadingSubjects(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * Adds subjects to a year's list. What it has already may come again under the same name.
     *
     * @param source the document that publishes them
     * @throws Problem 400 with every subject that comes under two names or whose parent neither the year nor the load has
     */
    SubjectList load(int year, List<Subject> given, String source) {
        var known = new HashMap<>(subjects.names(year));
        var faults = new ArrayList<Violation>();
        for (int place = 0; place < given.size(); place++) {
            var subject = given.get(place);
            var earlier = known.putIfAbsent(subject.code().code(), subject.name());
            if (earlier != null && !earlier.equals(subject.name())) {
                faults.add(Violation.at(
                        "/subjects/" + place,
                        Text.of("%s 已录入为“%s”", "%s is recorded as “%s”").with(subject.code(), earlier)));
            }
        }
        for (int place = 0; place < given.size(); place++) {
            orphan(given.get(place), place, known, faults);
        }
        refuse(faults);
        subjects.add(year, given, source);
        return subjects.of(year);
    }

    /** The same from a CSV file in UTF-8 with the columns {@code code} and {@code name}. */
    SubjectList load(int year, byte[] csv, String source) {
        var faults = new ArrayList<Violation>();
        var given = new ArrayList<Subject>();
        for (var row : rows(csv)) {
            read(row, given, faults);
        }
        if (given.isEmpty() && faults.isEmpty()) {
            throw unreadable(Text.of("文件没有数据行", "the file has no rows"));
        }
        refuse(faults);
        return load(year, given, source);
    }

    private static void orphan(Subject subject, int place, Map<String, String> known, List<Violation> faults) {
        subject.code()
                .parent()
                .filter(parent -> !known.containsKey(parent.code()))
                .ifPresent(missing -> faults.add(Violation.at(
                        "/subjects/" + place,
                        Text.of("%s 缺少上级科目 %s", "%s belongs to %s, which is missing")
                                .with(subject.code(), missing))));
    }

    private static void read(CSVRecord row, List<Subject> given, List<Violation> faults) {
        var place = "#line/" + (row.getRecordNumber() + 1);
        if (row.size() != COLUMNS) {
            faults.add(Violation.at(place, Text.of("须为 code,name 两列", "two columns, code and name")));
            return;
        }
        var name = row.get("name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Violation.at(place, Text.of("名称须为1至200字", "a name of 1 to 200 characters")));
            return;
        }
        try {
            given.add(new Subject(SubjectCode.of(row.get("code").strip()), name));
        } catch (InvalidValue noCode) {
            faults.add(Violation.at(place, Text.of(noCode.zh(), noCode.en())));
        }
    }

    private static List<CSVRecord> rows(byte[] csv) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(text(csv)))) {
            if (!List.of("code", "name").equals(parser.getHeaderNames())) {
                throw unreadable(Text.of("首行须为 code,name", "the first line is code,name"));
            }
            return parser.getRecords();
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException noCsv) {
            throw unreadable(Text.of("不是 CSV 文件", "this is no CSV"));
        }
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        var text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Problem unreadable(Text why) {
        return new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("文件无法读取。", "The file cannot be read."),
                List.of(Violation.at("#line/1", why)));
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("科目表有误,未录入任何科目。", "The list is not right; nothing of it was taken."),
                    faults);
        }
    }
}
