package org.fourthousand.bench.registry;

/** Kinds of search, and how often of a hundred each is asked. */
enum Question {
    EVERYTHING("everything", 4),
    ONE_FACET("one facet", 16),
    SOME_FACETS("two or three facets", 14),
    RARE_WORD("a rare word", 12),
    USUAL_WORD("a usual word", 14),
    COMMON_WORD("a word of most names", 8),
    SINGLE_CHARACTER("a single character", 2),
    WORD_AND_FACETS("a word and facets", 12),
    SEVERAL_WORDS("long or several words", 6),
    RANGE("an amount or dates", 4),
    OTHER_ORDER("by amount or date", 4),
    DEEP_PAGE("a deep page", 4);

    private final String words;
    private final int ofHundred;

    Question(String words, int ofHundred) {
        this.words = words;
        this.ofHundred = ofHundred;
    }

    String words() {
        return words;
    }

    int ofHundred() {
        return ofHundred;
    }
}
