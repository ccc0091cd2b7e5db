package org.fourthousand.funding.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fourthousand.funding.bankfile.BatchFormat;
import org.fourthousand.funding.bankfile.BatchHeader;
import org.fourthousand.funding.bankfile.PaymentLines;
import org.fourthousand.funding.payee.AccountSeal;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/**
 * The files of a batch. None is kept, because account numbers are kept sealed only: each download writes it anew, and only
 * after it came out with the very SHA-256 noted when the batch was made.
 */
@ApplicationScoped
public class BatchFiles {

    private static final int BUFFER = 1 << 16;

    private final DebtorAccounts accounts;
    private final BatchLines lines;
    private final AccountSeal seal;

    BatchFiles(DebtorAccounts accounts, BatchLines lines, AccountSeal seal) {
        this.accounts = accounts;
        this.lines = lines;
        this.seal = seal;
    }

    /** A file that is the one made with the batch. */
    public interface File {
        /** Writes it; the same bytes each time. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * The file in one of the two forms.
     *
     * @throws Problem 500 {@code BATCH_FILE_CHANGED} when it would not be the one that was made; then none is given
     */
    public File of(PaymentBatch batch, BatchFormat format) {
        var header =
                batch.header(accounts.findById(batch.debtorAccountId().value()).open(seal));
        var payments = lines.of(batch.id());
        if (!sha256(format, header, payments).equals(batch.sha256(format))) {
            throw new Problem(
                    BatchProblem.BATCH_FILE_CHANGED,
                    Text.of(
                                    "批次 %s 的文件已停止下发,请联系管理员核查。",
                                    "The file of %s is held back; ask the administrator to look into it.")
                            .with(batch.number()));
        }
        return out -> format.write(header, payments, out);
    }

    PaymentBatch.Digests digests(BatchHeader header, PaymentBatchId batch) {
        var payments = lines.of(batch);
        return new PaymentBatch.Digests(
                sha256(BatchFormat.XML, header, payments), sha256(BatchFormat.CSV, header, payments));
    }

    private static String sha256(BatchFormat format, BatchHeader header, PaymentLines payments) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var nowhere =
                    new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), BUFFER)) {
                format.write(header, payments, nowhere);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
