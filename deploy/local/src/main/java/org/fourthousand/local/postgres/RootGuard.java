package org.fourthousand.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.util.ArrayList;
import java.util.List;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.process.Tool;

/** PostgreSQL refuses to run as root; for root it gets a user namespace in which it is nobody. */
final class RootGuard {

    private RootGuard() {}

    /** The command as it can be run by whoever runs the launcher. */
    static List<String> wrap(List<String> command) {
        if (new UnixSystem().getUid() != 0) {
            return command;
        }
        var unshare = Tool.find("unshare")
                .orElseThrow(() -> new SuiteFailure(
                        "PostgreSQL refuses to run as root, and there is no `unshare` to get round it.",
                        "Run deploy/suite as an ordinary user."));
        List<String> wrapped = new ArrayList<>(List.of(unshare.toString(), "--user"));
        wrapped.addAll(command);
        return wrapped;
    }
}
