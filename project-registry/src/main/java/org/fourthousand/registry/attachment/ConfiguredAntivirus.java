package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The scanner at {@code fourthousand.antivirus.address} (for example {@code tcp://127.0.0.1:3310}), asked anew for each
 * content. Without an address nothing is scanned, and everything says so.
 */
@ApplicationScoped
class ConfiguredAntivirus implements Antivirus {

    private static final Logger LOG = Logger.getLogger(ConfiguredAntivirus.class);

    private final Provider<Optional<URI>> address;
    private final Duration connectWithin;
    private final Duration deadline;

    ConfiguredAntivirus(
            @ConfigProperty(name = "fourthousand.antivirus.address") Provider<Optional<URI>> address,
            @ConfigProperty(name = "fourthousand.antivirus.connect-within", defaultValue = "PT2S")
                    Duration connectWithin,
            @ConfigProperty(name = "fourthousand.antivirus.deadline", defaultValue = "PT15S") Duration deadline) {
        this.address = address;
        this.connectWithin = connectWithin;
        this.deadline = deadline;
    }

    @Override
    public boolean isSetUp() {
        return address.get().isPresent();
    }

    @Override
    public Scan scan(InputStream content) {
        var scan = address.get()
                .map(at -> new ClamAv(new InetSocketAddress(at.getHost(), at.getPort()), connectWithin, deadline)
                        .scan(content))
                .orElseGet(() -> new Scan.NotScanned("no scanner is set up"));
        if (scan instanceof Scan.NotScanned(String why)) {
            LOG.warnf("a file is not scanned: %s", why);
        }
        return scan;
    }
}
