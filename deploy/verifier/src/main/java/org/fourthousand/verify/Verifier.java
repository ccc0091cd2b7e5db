package org.fourthousand.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The program behind {@code deploy/verify}: prints every difference; exit status 0 when there is none. */
public final class Verifier {

    private Verifier() {}

    /** Verifies the file named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: deploy/verify ROUND-FILE");
            System.exit(2);
        }
        System.exit(verify(Path.of(arguments[0]), System.out));
    }

    /** @return 0 when the file is true, 1 when it is not */
    static int verify(Path published, PrintStream out) throws IOException {
        var found = DrawCheck.of(new ObjectMapper().readTree(published.toFile()));
        found.forEach(each -> out.printf("%s: expected %s, found %s%n", each.pointer(), each.expected(), each.found()));
        out.println(found.isEmpty() ? "the draw is true" : "the draw is NOT true");
        return found.isEmpty() ? 0 : 1;
    }
}
