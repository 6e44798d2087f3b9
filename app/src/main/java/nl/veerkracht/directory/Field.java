package nl.veerkracht.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A field of a table of HSDS.
 *
 * @param type {@code text}, {@code id}, {@code number}, {@code count}, {@code date}, {@code time}, {@code moment}, the name of a table whose row it names, or
 *     codes with {@code |} between them
 */
record Field(String name, String type, boolean required) {

    static Field told(String told) {
        String[] parts = told.split(":", 2);
        boolean required = parts[0].endsWith("!");
        String name = required ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        return new Field(name, parts.length == 1 ? "text" : parts[1], required);
    }

    /** The codes that it may have; none when it is not a code. */
    List<String> codes() {
        return type.contains("|")
                ? Arrays.stream(type.split("\\|"))
                        .map(code -> code.replace('_', ' '))
                        .toList()
                : List.of();
    }

    /** The table whose row it names. */
    Optional<Kind> names() {
        return Kind.coded(type);
    }

    boolean isNumber() {
        return type.equals("number") || type.equals("count");
    }
}
