package nl.veerkracht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;

/** A file as another matcher gets it: of each row the fields that are filled, names and infixes put together, dates and numbers as digits. */
final class PeerFile {

    private PeerFile() {}

    static List<Map<String, String>> read(Path file, LinkColumns columns) {
        List<Map<String, String>> people = new ArrayList<>();
        try (CSVParser rows = Csv.open(file)) {
            rows.forEach(row -> {
                Map<String, String> person = new LinkedHashMap<>();
                columns.headers().forEach((field, header) -> put(person, field, row.get(header)));
                people.add(person);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    private static void put(Map<String, String> person, String field, String value) {
        String clean = clean(field, value.strip());
        if (clean.isEmpty()) {
            return;
        }
        if (field.equals("surname")) {
            person.merge("surname", clean, (infix, name) -> infix + " " + name);
        } else {
            person.put(field.equals("infix") ? "surname" : field, clean);
        }
    }

    /** Telephone numbers keep the digits in which two notations do not differ. */
    private static String clean(String field, String value) {
        return switch (field) {
            case "birth_date" -> value.replaceAll("\\D", "");
            case "phone" -> {
                String digits = value.replaceAll("\\D", "");
                yield digits.substring(Math.max(0, digits.length() - 9));
            }
            case "postal_code" -> value.replace(" ", "");
            default -> value;
        };
    }
}
