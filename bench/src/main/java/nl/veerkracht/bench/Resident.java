package nl.veerkracht.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A young person who does not exist, with all that a file may hold of her. */
record Resident(
        boolean girl,
        String given,
        String second,
        String infix,
        String surname,
        LocalDate born,
        String phone,
        Home home) {

    record Home(String postalCode, String city, String street, String number) {}

    /** Where these residents live and what they are called: in one city, where many share a name, or all over a country. */
    record Place(long seed, NameBook names, Land land, boolean oneCity) {

        private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

        private static final List<String> STREETS = List.of("straat", "laan", "weg", "plein", "hof");
        private static final int CITIES = 4;
        private static final int AREAS = 90;

        static Place of(long seed, boolean oneCity) {
            NameBook names = new NameBook();
            return new Place(seed, names, new Land(seed, names, TODAY), oneCity);
        }

        /** One in ten is a brother or sister of the one before: the same surname and home, half of them the same telephone. */
        Resident resident(int number) {
            Resident own = alone(number);
            if (number == 0 || !Dice.of(seed, "family", number).chance(0.1)) {
                return own;
            }
            Resident other = alone(number - 1);
            String phone = Dice.of(seed, "phone", number).chance(0.5) ? other.phone : own.phone;
            return new Resident(
                    own.girl, own.given, own.second, other.infix, other.surname, own.born, phone, other.home);
        }

        private Resident alone(int number) {
            Youth youth = oneCity ? Youth.of(seed, number, names, TODAY) : land.youth(number);
            Dice dice = Dice.of(seed, "resident", number);
            String second = dice.chance(0.15) ? dice.of(names.list(youth.girl() ? "girls" : "boys")) : "";
            return new Resident(
                    youth.girl(),
                    youth.given(),
                    second,
                    youth.surname().infix(),
                    youth.surname().name(),
                    youth.born(),
                    youth.phone(),
                    oneCity ? homeInCity(dice) : home(dice, youth.postalCode(), youth.city()));
        }

        /** Somewhere else. */
        Home otherHome(Dice dice) {
            if (oneCity) {
                return homeInCity(dice);
            }
            Youth other = land.youth(-1 - dice.below(1_000_000));
            return home(dice, other.postalCode(), other.city());
        }

        private Home homeInCity(Dice dice) {
            int area = dice.below(AREAS);
            String city = names.list("cities").get(area * CITIES / AREAS);
            String code =
                    String.format(Locale.ROOT, "%d %c%c", 1_010 + 2 * area, 'A' + dice.below(26), 'A' + dice.below(26));
            return home(dice, code, city);
        }

        private Home home(Dice dice, String postalCode, String city) {
            String street = dice.of(names.list("surname-begin")) + dice.of(STREETS);
            return new Home(postalCode, city, street, String.valueOf(1 + dice.below(300)));
        }
    }

    @Override
    public String toString() {
        return "Resident[redacted]";
    }
}
