package nl.veerkracht.cli;

import java.util.List;

/** What became of one line of an import file. */
sealed interface SentLine {

    record Accepted() implements SentLine {}

    record Known() implements SentLine {}

    record Empty() implements SentLine {}

    /** @param faults field and reason each */
    record Refused(long line, List<String> faults) implements SentLine {
        static Refused because(ByteLines.Line line, String field, String reason) {
            return new Refused(line.number(), List.of(fault(field, reason)));
        }

        static String fault(String field, String reason) {
            return field.isEmpty() ? reason : field + ": " + reason;
        }
    }
}
