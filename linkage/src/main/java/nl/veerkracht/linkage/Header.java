package nl.veerkracht.linkage;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns of a file.
 *
 * @param names as written
 * @param fields the field in each column, empty when it takes no part
 */
record Header(List<String> names, List<String> fields) {

    static Header of(Path file, CSVRecord first, ColumnMap map) {
        List<String> names = first.stream().map(String::strip).toList();
        List<String> fields = names.stream().map(map::field).toList();
        if (!fields.contains(ColumnMap.ID)) {
            if (names.size() == 1 && names.getFirst().matches(".*[;\t|].*")) {
                throw new BadFile(
                        file, 1, "the columns are parted by something else than commas; save the file with commas.");
            }
            throw new BadFile(file, 1, "no column holds the id; the first line must name the columns, one of them id.");
        }
        Set<String> seen = new HashSet<>();
        for (String field : fields) {
            if (!field.isEmpty() && !field.equals(ColumnMap.OTHER) && !field.equals("handle") && !seen.add(field)) {
                throw new BadFile(file, 1, "two columns hold " + field + "; only one may.");
            }
        }
        Set<String> missing = new HashSet<>(map.fields().keySet());
        names.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new BadFile(file, 1, "the mapped header " + missing.iterator().next() + " is not in the file.");
        }
        return new Header(names, fields);
    }

    int size() {
        return fields.size();
    }

    /** Columns that hold no field. */
    List<String> unused() {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).isEmpty())
                .mapToObj(names::get)
                .toList();
    }

    Row row(CSVRecord values) {
        PersonBuilder person = Person.builder();
        String id = "";
        for (int i = 0; i < fields.size(); i++) {
            String value = values.get(i);
            if (fields.get(i).equals(ColumnMap.ID)) {
                id = value.strip();
            } else if (!value.isBlank()) {
                set(person, fields.get(i), names.get(i), value);
            }
        }
        return new Row(id, person.build());
    }

    private static void set(PersonBuilder person, String field, String column, String value) {
        switch (field) {
            case "given_names" -> person.givenNames(value);
            case "infix" -> person.infix(value);
            case "surname" -> person.surname(value);
            case "nickname" -> person.nickname(value);
            case "birth_date" -> person.birthDate(value);
            case "gender" -> person.gender(value);
            case "postal_code" -> person.postalCode(value);
            case "city" -> person.city(value);
            case "phone" -> person.phone(value);
            case "handle" -> person.handle("", value);
            case "school" -> person.school(value);
            case "street" -> person.street(value);
            case "house_number" -> person.houseNumber(value);
            case "national_id" -> person.nationalId(value);
            case ColumnMap.OTHER -> person.other(column, value);
            default -> {}
        }
    }
}
