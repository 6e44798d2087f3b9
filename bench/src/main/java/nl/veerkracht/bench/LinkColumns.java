package nl.veerkracht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which header holds which field, for every matcher the same: field to header. Fields that are not there take no part. */
record LinkColumns(Map<String, String> headers) {

    static final String ID = "id";

    /** Fields a made-up city and {@code people-a} have, under headers of the same name. */
    static final List<String> OWN = List.of(
            ID,
            "given_names",
            "infix",
            "surname",
            "birth_date",
            "gender",
            "postal_code",
            "city",
            "phone",
            "street",
            "house_number");

    static LinkColumns own() {
        return of(OWN.stream().map(field -> field + "=" + field).toArray(String[]::new));
    }

    /** Of texts {@code field=header}. */
    static LinkColumns of(String... pairs) {
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(pairs).map(pair -> pair.split("=", 2)).forEach(pair -> headers.put(pair[0], pair[1]));
        return new LinkColumns(headers);
    }

    boolean areOwn() {
        return equals(own());
    }

    /** As {@link #of} takes them. */
    List<String> arguments() {
        return lines("=");
    }

    /** As {@code --columns} takes them. */
    void write(Path file) {
        try {
            Files.write(file, lines(": "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String between) {
        return headers.entrySet().stream()
                .map(one -> one.getKey() + between + one.getValue())
                .collect(Collectors.toList());
    }
}
