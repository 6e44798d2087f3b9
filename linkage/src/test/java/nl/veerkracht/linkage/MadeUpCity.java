package nl.veerkracht.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A city of made-up young people, each written down by one or two sides with the errors people make. Names come from lists
 * of its own and from syllables, so that the shipped name table knows only some of them.
 */
final class MadeUpCity {

    private static final List<String> GIVEN = List.of(
            "maya",
            "sarah",
            "hendrika",
            "iris",
            "tamara",
            "oumaima",
            "wassima",
            "nabila",
            "abdelhafid",
            "moussa",
            "ferhat",
            "deniz",
            "gamze",
            "tayfun",
            "urmila",
            "dharma",
            "clyde",
            "ginelva",
            "bogdan",
            "kinga",
            "wanda",
            "ryszard",
            "joris",
            "wende",
            "katja",
            "nine",
            "pleun",
            "mats",
            "floris",
            "sien",
            "mohamed",
            "fatima",
            "emma",
            "julia",
            "yusuf",
            "anna");

    private static final List<String> STEMS = List.of(
            "berk", "wilge", "klaver", "hage", "ooster", "wester", "molen", "zand", "veen", "water", "grond", "steen",
            "horst", "linde", "broek", "haver", "rogge", "kersen");

    private static final List<String> ENDS =
            List.of("kamp", "man", "stra", "ma", "daal", "burg", "sloot", "berg", "beek", "huizen", "land", "mans");

    private static final List<String> FAMILIES = List.of(
            "azmani",
            "bouhali",
            "chentouf",
            "ziyech",
            "oulad",
            "karakas",
            "ozbek",
            "yaman",
            "tosun",
            "ramnath",
            "sewdien",
            "monsanto",
            "blokland",
            "majewski",
            "kurek",
            "pietrowska",
            "smit",
            "jansen",
            "vries",
            "bakker",
            "kaya",
            "amrani");

    private static final List<String> INFIXES = List.of("van", "van de", "de", "van der", "el", "ait", "ben");
    private static final List<String> CITIES =
            List.of("Rivierstad", "Rivierstad", "Rivierstad", "Bergdam", "Lindehaven");

    private final Random random;
    private final Slips slips;
    final List<Row> left = new ArrayList<>();
    final List<Row> right = new ArrayList<>();

    MadeUpCity(long seed, int people) {
        random = new Random(seed);
        slips = new Slips(random);
        for (int i = 0; i < people; i++) {
            Truth truth = truth();
            if (slips.chance(0.85)) {
                left.add(new Row("p" + i, seen(truth)));
            }
            if (slips.chance(0.85)) {
                right.add(new Row("p" + i, seen(truth)));
            }
        }
    }

    /** People written down up to {@code times} times each, in one file: of person 7 the rows are p7/0, p7/1 and so on. */
    static List<Row> seenOften(long seed, int people, int times) {
        MadeUpCity city = new MadeUpCity(seed, 0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Truth truth = city.truth();
            int seen = 1 + city.random.nextInt(times);
            for (int time = 0; time < seen; time++) {
                rows.add(new Row("p" + i + "/" + time, city.seen(truth)));
            }
        }
        return rows;
    }

    private record Truth(
            String given,
            String second,
            String infix,
            String surname,
            LocalDate born,
            String gender,
            Home home,
            String phone) {}

    private record Home(String postalCode, String city, String street, String number) {}

    private Truth truth() {
        String given = GIVEN.get(Math.min(random.nextInt(GIVEN.size()), random.nextInt(GIVEN.size())));
        String surname = slips.chance(0.6) ? slips.one(STEMS) + slips.one(ENDS) : slips.one(FAMILIES);
        return new Truth(
                given,
                slips.chance(0.15) ? slips.one(GIVEN) : "",
                slips.chance(0.35) ? slips.one(INFIXES) : "",
                surname,
                LocalDate.of(2002, 1, 1).plusDays(random.nextInt(13 * 365)),
                slips.chance(0.7) ? "female" : "male",
                home(),
                phone());
    }

    private Home home() {
        String letters = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
        String code = (7000 + random.nextInt(90)) + " " + letters;
        return new Home(code, slips.one(CITIES), slips.one(STEMS) + "laan", String.valueOf(1 + random.nextInt(300)));
    }

    private String phone() {
        return "06"
                + IntStream.range(0, 8)
                        .mapToObj(i -> String.valueOf(random.nextInt(10)))
                        .reduce("", String::concat);
    }

    private Person seen(Truth truth) {
        PersonBuilder person = Person.builder();
        names(truth, person);
        person.birthDate(date(truth.born()));
        person.gender(slips.chance(0.1) ? null : truth.gender());
        Home home = slips.chance(0.12) ? home() : truth.home();
        person.city(home.city());
        if (slips.chance(0.75)) {
            person.postalCode(slips.chance(0.15) ? home.postalCode().substring(0, 4) : home.postalCode());
        }
        if (slips.chance(0.5)) {
            person.street(home.street()).houseNumber(home.number());
        }
        if (slips.chance(0.6)) {
            person.phone(written(truth.phone()));
        }
        return person.build();
    }

    private void names(Truth truth, PersonBuilder person) {
        String given = slips.name(truth.given()) + (slips.chance(0.5) ? " " + truth.second() : "");
        String surname = slips.name(truth.surname()) + (slips.chance(0.03) ? "-" + slips.one(FAMILIES) : "");
        if (slips.chance(0.04)) {
            person.givenNames(surname).surname(given);
        } else if (slips.chance(0.6)) {
            person.givenNames(given).infix(truth.infix()).surname(surname);
        } else if (slips.chance(0.5)) {
            person.givenNames(given).surname(truth.infix() + " " + surname);
        } else if (slips.chance(0.4)) {
            person.givenNames(given).surname(truth.infix().replace(" ", "") + surname);
        } else {
            person.givenNames(given).surname(surname);
        }
    }

    private @Nullable String date(LocalDate born) {
        if (slips.chance(0.13)) {
            return null;
        }
        LocalDate date = slips.chance(0.05) ? born.plusYears(slips.chance(0.5) ? 1 : -1) : born;
        if (slips.chance(0.03) && date.getDayOfMonth() <= 12) {
            date = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } else if (slips.chance(0.04)) {
            date = date.withDayOfMonth(1 + random.nextInt(28));
        }
        String text = date.toString();
        return slips.chance(0.06) ? text.substring(0, 7) : slips.chance(0.06) ? text.substring(0, 4) : text;
    }

    private String written(String phone) {
        String number = slips.chance(0.08) ? phone() : slips.chance(0.05) ? slips.digit(phone) : phone;
        return slips.chance(0.3) ? "+31 6 " + number.substring(2, 6) + " " + number.substring(6) : number;
    }
}
