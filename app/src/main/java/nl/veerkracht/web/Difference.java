package nl.veerkracht.web;

import java.util.List;

/** A field that the reader and someone else changed at the same time, for the conflict tag. */
public record Difference(String label, String mine, String theirs) {

    /** Only those that really differ. */
    public static List<Difference> among(List<Difference> fields) {
        return fields.stream()
                .filter(field -> !field.mine().equals(field.theirs()))
                .toList();
    }
}
