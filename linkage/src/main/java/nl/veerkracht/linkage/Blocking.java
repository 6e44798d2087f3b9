package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out the blocking keys of a record. No key rests on one common value alone, so that the sizes of blocks in a stolen
 * index do not spell out the most common names. Names enter by their {@link Sounds#bones}, in either order; day and month
 * in either order; telephone numbers whole and with a third left out. For slips that change the sound too, names enter by
 * their {@link LetterPairs}. In an index of millions the bones of one name and one more thing are too common; there two records that have hardly anything else
 * in common find each other by a name as it is heard with a whole date, or with how the other name begins and ends.
 */
final class Blocking {

    private final Hash hash;
    private final Map<Long, Block> blocks = new LinkedHashMap<>();

    Blocking(Hash hash) {
        this.hash = hash;
    }

    List<Block> blocks(Person person, Names names, @Nullable BirthDate birth) {
        numbers(person);
        List<String> bones = Stream.concat(names.given().stream().limit(3), surnames(names))
                .map(word -> Sounds.bones(Sounds.folded(word)))
                .distinct()
                .toList();
        List<String> pairs = pairs(names);
        if (birth != null && birth.day() != 0) {
            days(birth, names, person);
        }
        if (birth != null && birth.month() != 0) {
            String month = birth.year() + "-" + birth.month();
            bones.forEach(bone -> add(Pass.NAME_AND_MONTH, bone, month));
        }
        if (birth != null && !birth.estimated()) {
            pairs.forEach(pair -> add(Pass.NAMES_AND_YEAR, pair, String.valueOf(birth.year())));
        }
        places(person, bones);
        streets(person, bones, initials(names));
        spellings(person, names);
        initials(names, person, birth);
        names(names);
        pairs.forEach(pair -> add(Pass.NAMES_ALIKE, pair));
        letterPairs(names, person, birth);
        return new ArrayList<>(blocks.values());
    }

    private void numbers(Person person) {
        String id = Letters.glued(person.nationalId());
        if (!id.isEmpty()) {
            add(Pass.NATIONAL_ID, id);
        }
        person.handles().stream()
                .map(handle -> Letters.glued(handle.handle()))
                .filter(handle -> !handle.isEmpty())
                .limit(10)
                .forEach(handle -> add(Pass.HANDLE, handle));
        String phone = Phones.normal(person.phone());
        if (phone != null) {
            add(Pass.PHONE, phone);
            int third = (phone.length() + 2) / 3;
            for (int from = 0; from < phone.length(); from += third) {
                String hidden = "#".repeat(Math.min(third, phone.length() - from));
                add(Pass.PHONE_PART, phone.substring(0, from) + hidden + phone.substring(from + hidden.length()));
            }
        }
    }

    private void days(BirthDate birth, Names names, Person person) {
        String days = Math.min(birth.month(), birth.day()) + "-" + Math.max(birth.month(), birth.day());
        String date = birth.year() + "-" + days;
        add(Pass.DATE, date);
        halves(names).forEach(half -> add(Pass.NAMES_AND_DATE, half, days));
        heard(names).forEach(name -> add(Pass.NAME_AND_DATE, name, date));
        String postal = Places.postalCode(person.postalCode());
        if (postal != null) {
            add(Pass.DATE_AND_PLACE, postal.equals(Places.area(postal)) ? date : days, postal);
        }
        String city = Places.city(person.city());
        if (!city.isEmpty()) {
            add(Pass.DATE_AND_PLACE, date, city);
        }
    }

    /** How both names begin, in either order; empty unless both are known. */
    private static String initials(Names names) {
        return Stream.of(names.given(), names.surname())
                .filter(words -> !words.isEmpty())
                .map(words -> Sounds.bones(Sounds.folded(words.getFirst())).substring(0, 1))
                .sorted()
                .collect(Collectors.joining());
    }

    private void places(Person person, List<String> bones) {
        String postal = Places.postalCode(person.postalCode());
        if (postal != null) {
            bones.forEach(bone -> add(Pass.NAME_AND_POSTAL_CODE, bone, Places.area(postal)));
            if (!Places.isAreaOnly(postal)) {
                add(Pass.POSTAL_CODE, postal);
            }
        }
        String city = Places.city(person.city());
        if (!city.isEmpty()) {
            bones.forEach(bone -> add(Pass.NAME_AND_CITY, bone, city));
        }
    }

    private void streets(Person person, List<String> bones, String initials) {
        String street = Sounds.folded(Letters.glued(person.street()));
        if (street.isEmpty()) {
            return;
        }
        String address = street + " " + Letters.glued(person.houseNumber());
        bones.forEach(bone -> add(Pass.NAME_AND_STREET, bone, address));
        String city = Places.city(person.city());
        if (initials.length() == 2 && !city.isEmpty()) {
            add(Pass.NAME_AND_STREET, initials, street, city);
        }
    }

    /** Names as they are heard, vowels too: fewer have them, so that one more thing in common tells enough where there is hardly anything else. */
    private void spellings(Person person, Names names) {
        String city = Places.city(person.city());
        if (!city.isEmpty()) {
            heard(names).forEach(name -> add(Pass.SPELLING_AND_CITY, name, city));
        }
        if (names.given().isEmpty()) {
            return;
        }
        String given = Sounds.folded(names.given().getFirst());
        String school = Sounds.folded(Letters.glued(person.school()));
        if (!school.isEmpty()) {
            add(Pass.SPELLING_AND_SCHOOL, given, school);
        }
    }

    /** For slips in the rest of the other name. */
    private void initials(Names names, Person person, @Nullable BirthDate birth) {
        String city = Places.city(person.city());
        for (String half : halves(names)) {
            add(Pass.NAME_AND_LETTER, half);
            if (!city.isEmpty() && birth != null && !birth.estimated()) {
                add(Pass.NAME_AND_INITIAL, half, city, String.valueOf(birth.year()));
            }
        }
        if (isWhole(names)) {
            String given = Sounds.folded(names.given().getFirst());
            String surname = Sounds.folded(names.surname().getFirst());
            add(Pass.NAME_AND_ENDS, given, ends(surname));
            add(Pass.NAME_AND_ENDS, surname, ends(given));
        }
    }

    private static String ends(String name) {
        return name.substring(0, 1) + name.charAt(name.length() - 1);
    }

    /** Either name and how the other begins; none unless both are known. */
    private static List<String> halves(Names names) {
        if (!isWhole(names)) {
            return List.of();
        }
        String given = Sounds.bones(Sounds.folded(names.given().getFirst()));
        String surname = Sounds.bones(Sounds.folded(names.surname().getFirst()));
        return List.of(given + " " + surname.charAt(0), surname + " " + given.charAt(0));
    }

    private static boolean isWhole(Names names) {
        return !names.given().isEmpty() && !names.surname().isEmpty();
    }

    private void names(Names names) {
        for (String given : names.given().stream().limit(2).toList()) {
            String bones = Sounds.allBones(Sounds.folded(given));
            surnames(names).forEach(surname -> add(Pass.NAMES, pair(bones, Sounds.allBones(Sounds.folded(surname)))));
        }
        String initial = names.given().isEmpty()
                ? ""
                : Sounds.folded(names.given().getFirst()).substring(0, 1);
        surnames(names)
                .filter(surname -> Rarity.surname(surname) == Rarity.UNKNOWN_SURNAME)
                .forEach(surname -> add(Pass.RARE_NAME, Sounds.folded(surname), initial));
    }

    private void letterPairs(Names names, Person person, @Nullable BirthDate birth) {
        if (!isWhole(names)) {
            return;
        }
        String city = Places.city(person.city());
        String year = birth == null || birth.estimated() ? "" : String.valueOf(birth.year());
        String given = Sounds.folded(names.given().getFirst());
        String surname = Sounds.folded(names.surname().getFirst());
        for (String band : LetterPairs.bands(List.of(given, surname))) {
            Stream.of(city, year)
                    .filter(known -> !known.isEmpty())
                    .forEach(known -> add(Pass.LETTER_PAIRS, band, known));
        }
    }

    private static List<String> pairs(Names names) {
        List<String> pairs = new ArrayList<>();
        for (String given : names.given().stream().limit(2).toList()) {
            surnames(names)
                    .map(surname -> pair(Sounds.bones(Sounds.folded(given)), Sounds.bones(Sounds.folded(surname))))
                    .filter(pair -> !pairs.contains(pair))
                    .forEach(pairs::add);
        }
        return pairs;
    }

    private static Stream<String> heard(Names names) {
        return Stream.concat(names.given().stream().limit(2), surnames(names)).map(Sounds::folded);
    }

    private static Stream<String> surnames(Names names) {
        Stream<String> parts = names.surname().stream().limit(2);
        return names.alternative() == null ? parts : Stream.concat(parts, Stream.of(names.alternative()));
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
    }

    private void add(Pass pass, String... values) {
        long key = hash.hash(pass.name(), String.join("|", values));
        blocks.putIfAbsent(key, new Block(key, pass));
    }
}
