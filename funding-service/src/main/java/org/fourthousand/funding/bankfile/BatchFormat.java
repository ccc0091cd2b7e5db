package org.fourthousand.funding.bankfile;

import java.io.IOException;
import java.io.OutputStream;

/** The two forms of a batch file. For the same batch each gives the same bytes, whenever it is written. */
public enum BatchFormat {
    XML("application/xml", "xml") {
        @Override
        public void write(BatchHeader header, PaymentLines payments, OutputStream out) throws IOException {
            new Pain001(out).write(header, payments);
        }
    },
    CSV("text/csv", "csv") {
        @Override
        public void write(BatchHeader header, PaymentLines payments, OutputStream out) throws IOException {
            BatchCsv.write(header, payments, out);
        }
    };

    private final String mediaType;
    private final String suffix;

    BatchFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** Its media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of its file names. */
    public String suffix() {
        return suffix;
    }

    /**
     * Writes the file as the payments come; does not close the stream.
     *
     * @throws IOException when the stream does not take it
     * @throws IllegalStateException when what would be written is not valid; then the file is not whole
     */
    public abstract void write(BatchHeader header, PaymentLines payments, OutputStream out) throws IOException;
}
