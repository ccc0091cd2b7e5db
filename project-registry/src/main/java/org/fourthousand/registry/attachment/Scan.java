package org.fourthousand.registry.attachment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a virus scanner said of a content, or why none has said anything. */
sealed interface Scan {

    /** As a word, for rows and readers. */
    @Schema(name = "ScanState", description = "查毒状态 | What the virus scanner said")
    enum State {
        /** 未发现病毒: the scanner found nothing. */
        CLEAN,
        /** 带毒: the scanner found something; the file is not given out. */
        INFECTED,
        /** 未查毒: no scanner is set up, or it did not answer; it is asked again later. */
        NOT_SCANNED
    }

    /** Nothing was found. */
    record Clean() implements Scan {}

    /**
     * Something was found.
     *
     * @param what by the scanner's name for it
     */
    record Infected(String what) implements Scan {}

    /**
     * Nothing can be said.
     *
     * @param why in words, for operators
     */
    record NotScanned(String why) implements Scan {}

    /** The word for it. */
    default State state() {
        return switch (this) {
            case Clean _ -> State.CLEAN;
            case Infected _ -> State.INFECTED;
            case NotScanned _ -> State.NOT_SCANNED;
        };
    }

    /** What was found, or why nothing can be said; empty for what is clean. */
    default String detail() {
        return switch (this) {
            case Clean _ -> "";
            case Infected infected -> infected.what();
            case NotScanned not -> not.why();
        };
    }
}
