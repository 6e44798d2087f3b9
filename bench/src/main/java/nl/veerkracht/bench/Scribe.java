package nl.veerkracht.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes residents down as people do: what is not known is left out, and some of the rest is wrong.
 *
 * @param carelessness how often there are mistakes: 1 as signallers make them, 0.5 half as often. What is not known does not depend on it
 */
record Scribe(Resident.Place place, double carelessness) {

    private static final String NONE = "";

    /** In the order of {@link LinkColumns#OWN}. */
    List<String> row(String id, Resident of, Dice dice) {
        Names names = names(of, dice);
        Resident.Home home = wrong(dice, 0.12) ? place.otherHome(dice) : of.home();
        boolean address = dice.chance(0.5);
        return List.of(
                id,
                names.given(),
                names.infix(),
                names.surname(),
                dice.chance(0.87) ? date(of.born(), dice) : NONE,
                dice.chance(0.9) ? of.girl() ? "female" : "male" : NONE,
                dice.chance(0.75) ? code(home.postalCode(), dice) : NONE,
                dice.chance(0.95) ? home.city() : NONE,
                dice.chance(0.6) ? phone(of.phone(), dice) : NONE,
                address ? home.street() : NONE,
                address ? home.number() : NONE);
    }

    private record Names(String given, String infix, String surname) {}

    private Names names(Resident of, Dice dice) {
        String given = given(of, dice);
        String surname = slip(of.surname(), dice);
        if (wrong(dice, 0.04)) {
            return new Names(surname, NONE, given);
        }
        if (of.infix().isEmpty() || dice.chance(0.65)) {
            return new Names(given, of.infix(), surname);
        }
        if (wrong(dice, 0.4)) {
            return new Names(
                    given, NONE, wrong(dice, 0.5) ? surname : of.infix().replace(" ", "") + surname);
        }
        return new Names(given, NONE, of.infix() + " " + surname);
    }

    private String given(Resident of, Dice dice) {
        String given = wrong(dice, 0.04) ? NameSlips.shortened(dice, of.given()) : slip(of.given(), dice);
        return of.second().isEmpty() || dice.chance(0.5) ? given : given + " " + of.second();
    }

    private String slip(String name, Dice dice) {
        if (wrong(dice, 0.12)) {
            return NameSlips.heard(dice, name);
        }
        return wrong(dice, 0.15) ? NameSlips.typed(dice, name) : name;
    }

    /** Part of it, as the kernel reads partial dates, or all of it. */
    private String date(LocalDate born, Dice dice) {
        LocalDate date = wrong(dice, 0.05) ? born.plusYears(dice.chance(0.5) ? 1 : -1) : born;
        if (wrong(dice, 0.03) && date.getDayOfMonth() <= 12) {
            date = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } else if (wrong(dice, 0.04)) {
            date = date.withDayOfMonth(1 + dice.below(28));
        }
        String text = date.toString();
        return dice.chance(0.05) ? text.substring(0, 7) : dice.chance(0.06) ? text.substring(0, 4) : text;
    }

    private static String code(String postalCode, Dice dice) {
        return dice.chance(0.15) ? postalCode.substring(0, 4) : postalCode;
    }

    private String phone(String phone, Dice dice) {
        String number = phone;
        if (wrong(dice, 0.08)) {
            number = "06" + dice.between(10_000_000, 99_999_999);
        } else if (wrong(dice, 0.05)) {
            int at = dice.between(2, 9);
            number = phone.substring(0, at) + dice.below(10) + phone.substring(at + 1);
        }
        return dice.chance(0.3) ? "+31 6 " + number.substring(2, 6) + " " + number.substring(6) : number;
    }

    private boolean wrong(Dice dice, double chance) {
        return dice.chance(chance * carelessness);
    }
}
