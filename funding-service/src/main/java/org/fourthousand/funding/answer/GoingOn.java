package org.fourthousand.funding.answer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.funding.signature.Signature;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.jboss.logging.Logger;

/**
 * Goes on with files that were taken and not dealt with to their end, because they are large or the process died: in the
 * name of whoever handed the file in, one small transaction after the other.
 */
@ApplicationScoped
public class GoingOn {

    private static final Logger LOG = Logger.getLogger(GoingOn.class);

    private final BankFiles files;
    private final BankAnswers answers;
    private final SettlingAnswers settling;
    private final Callers callers;

    GoingOn(BankFiles files, BankAnswers answers, SettlingAnswers settling, Callers callers) {
        this.files = files;
        this.answers = answers;
        this.settling = settling;
        this.callers = callers;
    }

    /** A file to go on with. */
    private record Left(BankFileId file, Signature maker) {}

    @Scheduled(
            every = "{fourthousand.bank-answers.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void goOn() {
        callers.runAs(Caller.system("bank-answers"), () -> {
            var left = QuarkusTransaction.requiringNew().call(this::find);
            left.ifPresent(file -> callers.runAs(maker(file.maker()), () -> finish(file.file())));
        });
    }

    private Optional<Left> find() {
        return answers.fileThatWaits()
                .map(id -> new Left(id, files.findById(id.value()).maker()));
    }

    private void finish(BankFileId file) {
        try {
            var more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(() -> settling.next(file));
            }
        } catch (RuntimeException lostARace) {
            LOG.warnf("file %s is gone on with later: %s", file, lostARace.getMessage());
        }
    }

    private static Caller maker(Signature maker) {
        return new Caller(maker.person(), maker.name(), Set.of(Role.FINANCE_MAKER), null, null, null, false);
    }
}
