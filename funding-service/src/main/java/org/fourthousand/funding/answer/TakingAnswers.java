package org.fourthousand.funding.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.fourthousand.funding.bankfile.AnswerFile;
import org.fourthousand.funding.signature.Signatures;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.Problem;

/**
 * Taking a file from the bank, whole or not at all. A small one is dealt with at once; of a large one the first answers, and
 * the rest soon after, see {@link GoingOn}.
 */
@ApplicationScoped
public class TakingAnswers {

    private final BankFiles files;
    private final Matching matching;
    private final BankAnswers answers;
    private final SettlingAnswers settling;
    private final Signatures signatures;
    private final History history;

    TakingAnswers(
            BankFiles files,
            Matching matching,
            BankAnswers answers,
            SettlingAnswers settling,
            Signatures signatures,
            History history) {
        this.files = files;
        this.matching = matching;
        this.answers = answers;
        this.settling = settling;
        this.signatures = signatures;
        this.history = history;
    }

    /** A file, and whether it was taken just now. */
    record Taken(BankFile file, boolean isNew) {}

    /**
     * Takes a file; the same bytes again give the file taken before and change nothing.
     *
     * @throws Problem 400 or 422 when it is refused; then nothing of it is taken
     */
    Taken take(byte[] content, Function<byte[], AnswerFile> reader) {
        var sha256 = sha256(content);
        var before = files.alone(sha256);
        if (before.isPresent()) {
            return new Taken(before.get(), false);
        }
        var read = reader.apply(content);
        var matches = matching.match(read);
        var id = BankFileId.next();
        answers.keep(id, matches);
        var file = new BankFile(id, sha256, content.length, read, matches.size(), signatures.ofCaller());
        files.persistAndFlush(file);
        history.append(
                "bank-file",
                id.value(),
                "",
                "TAKEN",
                "%s %s, %d answers, sha256 %s".formatted(file.form(), file.messageId(), file.answers(), sha256));
        settling.next(id);
        return new Taken(file, true);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
