package org.fourthousand.funding.bankfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * The bank's CSV of answers (RFC 4180, UTF-8): a heading, one line an answer, and a last line
 * {@code TRAILER,lines,sum of amounts,SHA-256 of all bytes before it}. A file without that line was cut off.
 */
final class AnswerCsv {

    private static final List<String> COLUMNS = List.of(
            "batchNumber",
            "endToEndId",
            "outcome",
            "amount",
            "currency",
            "valueDate",
            "bankReference",
            "debtorAccount",
            "payeeAccount",
            "reason");
    private static final int TRAILER_COLUMNS = 4;
    private static final int LONGEST = 500;

    private AnswerCsv() {}

    static AnswerFile read(byte[] content) {
        var lines = lines(content);
        if (lines.size() < 2 || !lines.getFirst().toList().equals(COLUMNS)) {
            throw invalid("#line/1", Text.of("首行须为约定的列名", "the first line names the columns agreed on"));
        }
        var trailer = lines.getLast();
        if (trailer.size() != TRAILER_COLUMNS || !trailer.get(0).equals(BatchCsv.TRAILER)) {
            throw BankFileProblem.BANK_FILE_UNREADABLE.at(
                    "", Text.of("缺少末行 TRAILER,文件不完整", "the last line TRAILER is missing: the file is cut off"));
        }
        var answers = new ArrayList<Answer>();
        for (var line : lines.subList(1, lines.size() - 1)) {
            answers.add(answer(answers.size() + 1, line));
        }
        var hash = requireTrailer(content, trailer, answers);
        return new AnswerFile(AnswerForm.CSV, hash, List.of(), answers);
    }

    private static List<CSVRecord> lines(byte[] content) {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(new ByteArrayInputStream(content), strict);
                var parsed = CSVFormat.RFC4180.parse(reader)) {
            return parsed.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw BankFileProblem.BANK_FILE_UNREADABLE.at("", Text.of("不是 UTF-8 编码的 CSV", "not CSV in UTF-8"));
        }
    }

    private static Answer answer(int position, CSVRecord line) {
        if (line.size() != COLUMNS.size()) {
            throw invalid(place(position), Text.of("列数不符", "it has another number of columns"));
        }
        for (var cell : line) {
            if (cell.length() > LONGEST) {
                throw invalid(place(position), Text.of("某列过长", "a cell is too long"));
            }
        }
        try {
            var outcome = AnswerOutcome.valueOf(line.get(2));
            var endToEndId = cell(line, 1);
            return new Answer(
                    position,
                    endToEndId,
                    outcome,
                    amount(position, line.get(3)),
                    line.get(4),
                    null,
                    LocalDate.parse(line.get(5)),
                    line.get(6).isEmpty() ? line.get(0) + "/" + endToEndId : line.get(6),
                    line.get(9),
                    cell(line, 0),
                    cell(line, 7),
                    cell(line, 8));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid(
                    place(position), Text.of("结果、金额或日期无法读取", "the outcome, the amount or the date cannot be read"));
        }
    }

    private static BigDecimal amount(int position, String text) {
        if (!text.matches("[0-9]{1,16}\\.[0-9]{2}")) {
            throw invalid(place(position), Text.of("金额须为两位小数的正数", "an amount has two decimals and no sign"));
        }
        return new BigDecimal(text);
    }

    private static String requireTrailer(byte[] content, CSVRecord trailer, List<Answer> answers) {
        var sum = answers.stream().map(Answer::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var hash = sha256(Arrays.copyOf(content, lastLine(content)));
        if (!trailer.get(1).equals(Integer.toString(answers.size()))
                || !trailer.get(2).equals(sum.setScale(2).toPlainString())
                || !trailer.get(3).equals(hash)) {
            throw BankFileProblem.BANK_FILE_UNEXPECTED.at(
                    "/trailer",
                    Text.of("末行的笔数、合计或摘要不符", "the count, the sum or the hash of the last line does not fit"));
        }
        return hash;
    }

    /** Where the last line begins. */
    private static int lastLine(byte[] content) {
        var end = content.length;
        while (end > 0 && (content[end - 1] == '\n' || content[end - 1] == '\r')) {
            end--;
        }
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String cell(CSVRecord line, int column) {
        return line.get(column).isEmpty() ? null : line.get(column);
    }

    private static String place(int position) {
        return "/answers/" + position;
    }

    private static RuntimeException invalid(String pointer, Text message) {
        return BankFileProblem.BANK_FILE_NOT_VALID.at(pointer, message);
    }
}
