package org.fourthousand.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code deploy/verify}: prints every difference; exit status 0 when there is none, 2 for no such file. */
public final class Verifier {

    private Verifier() {}

    /** Verifies the file named by the only argument. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: deploy/verify ROUND-FILE");
            System.exit(2);
        }
        System.exit(verify(Path.of(arguments[0]), System.out));
    }

    /** @return 0 when the file is true, 1 when it is not, 2 when it cannot be read */
    static int verify(Path published, PrintStream out) {
        try {
            var parts = RoundCheck.byPart(new ObjectMapper().readTree(published.toFile()));
            parts.forEach((part, found) -> {
                found.forEach(each -> out.println(each.inWords()));
                out.printf(
                        "%s: %s%n",
                        part, found.isEmpty() ? "true" : "NOT true, %d difference(s)".formatted(found.size()));
            });
            return parts.values().stream().allMatch(List::isEmpty) ? 0 : 1;
        } catch (IOException | RuntimeException unreadable) {
            out.printf("%s is no round file: %s%n", published, unreadable);
            return 2;
        }
    }
}
