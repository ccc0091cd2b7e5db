package org.fourthousand.registry.attachment;

import java.io.InputStream;

/** The port to a virus scanner. It always answers, within bounded time; what it cannot say it calls not scanned. */
interface Antivirus {

    /** Whether a scanner is set up at all. */
    boolean isSetUp();

    /** What the scanner says of a content. */
    Scan scan(InputStream content);
}
