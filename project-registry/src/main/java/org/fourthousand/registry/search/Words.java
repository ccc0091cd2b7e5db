package org.fourthousand.registry.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a search, compared as the index compares them: full-width forms narrowed, ASCII in lower case. A word is
 * whatever stands between blanks; Chinese needs no blanks, since a word is found anywhere in a name.
 *
 * @param each the words, at most {@value #MOST}, none twice
 */
record Words(List<String> each) {

    /** As many words a search takes; more than a person types. */
    static final int MOST = 8;

    private static final Pattern GAPS = Pattern.compile("[\\p{IsWhite_Space}\\p{Cntrl}]+");

    /** Reads what was typed. Written like {@code search_normal} in the database. */
    static Words of(String typed) {
        var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return new Words(Stream.of(GAPS.split(narrow))
                .filter(word -> !word.isEmpty())
                .map(Words::lower)
                .distinct()
                .limit(MOST)
                .toList());
    }

    boolean isEmpty() {
        return each.isEmpty();
    }

    /**
     * The keys of the index under which all words are found.
     *
     * @param mark N in the project's name, W there or in the enterprise's
     */
    String keys(char mark) {
        return each.stream().map(word -> keys(mark, word)).collect(Collectors.joining(" & "));
    }

    private static String keys(char mark, String word) {
        var characters = word.codePoints().mapToObj(Character::toString).toList();
        if (characters.size() == 1) {
            return Keys.beginning(mark + word);
        }
        var pairs = new ArrayList<String>();
        for (int place = 0; place + 1 < characters.size(); place++) {
            pairs.add(Keys.one(mark + characters.get(place) + characters.get(place + 1)));
        }
        return String.join(" & ", pairs);
    }

    private static String lower(String word) {
        return word.chars()
                .map(each -> each >= 'A' && each <= 'Z' ? each + ('a' - 'A') : each)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
