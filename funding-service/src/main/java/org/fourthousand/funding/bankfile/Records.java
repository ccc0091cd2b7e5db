package org.fourthousand.funding.bankfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes a message apart into records: elements that repeat, each with the texts below it by path. A record sees its own
 * texts and, through its parent, those of the records around it.
 */
final class Records extends DefaultHandler {

    private final Shape shape;
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<Record> all = new ArrayList<>();
    private Record current;

    Records(Shape shape) {
        this.shape = shape;
        this.current = new Record("", Optional.empty(), new LinkedHashMap<>());
        all.add(current);
    }

    /**
     * Which elements are records.
     *
     * @param message path of the message's element, {@code Document/…}, from which other paths count
     * @param records paths of the elements that repeat
     */
    record Shape(String message, Set<String> records) {}

    /**
     * One element that repeats.
     *
     * @param path from the message's element on, empty for the message itself
     * @param parent the record around it
     * @param texts by path within the record; of several at one path, all, separated by a blank
     */
    record Record(String path, Optional<Record> parent, Map<String, String> texts) {

        Optional<String> text(String... paths) {
            for (var each : paths) {
                var found = texts.get(each);
                if (found != null && !found.isEmpty()) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }

        Record within(String ancestor) {
            var record = this;
            while (!record.path.equals(ancestor)) {
                record = record.parent.orElseThrow();
            }
            return record;
        }
    }

    /** Every record of a path, in the order of the file. */
    List<Record> of(String recordPath) {
        return all.stream().filter(record -> record.path.equals(recordPath)).toList();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        path.append(path.isEmpty() ? "" : "/").append(localName);
        text.setLength(0);
        var here = here();
        if (shape.records().contains(here)) {
            current = new Record(here, Optional.of(current), new LinkedHashMap<>());
            all.add(current);
        }
        var currency = attributes.getValue("Ccy");
        if (currency != null) {
            current.texts.put(inRecord(here) + "/@Ccy", currency);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        var here = here();
        var content = text.toString().strip();
        if (!content.isEmpty()) {
            current.texts.merge(inRecord(here), content, (before, more) -> before + " " + more);
        }
        text.setLength(0);
        if (!current.path.isEmpty() && current.path.equals(here)) {
            current = current.parent.orElseThrow();
        }
        path.setLength(Math.max(0, path.length() - localName.length() - 1));
    }

    private String here() {
        var whole = path.toString();
        var prefix = shape.message() + "/";
        return whole.startsWith(prefix) ? whole.substring(prefix.length()) : "";
    }

    private String inRecord(String here) {
        return here.length() > current.path.length() && !current.path.isEmpty()
                ? here.substring(current.path.length() + 1)
                : here;
    }
}
