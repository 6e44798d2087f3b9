package nl.veerkracht.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.linkage.PersonBuilder;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Gender;
import nl.veerkracht.signal.Handle;
import nl.veerkracht.signal.PartialDate;
import org.jspecify.annotations.Nullable;

/** A young person who does not exist, and how signallers write her down: never all of it, and with slips. */
record Youth(
        boolean girl,
        String given,
        NameBook.Surname surname,
        LocalDate born,
        String postalCode,
        String city,
        String phone,
        Handle handle,
        String school) {

    static Youth of(long seed, long number, NameBook names, LocalDate today) {
        Dice dice = Dice.of(seed, "youth", number);
        boolean girl = dice.chance(0.7);
        String given = names.given(dice, girl);
        NameBook.Surname surname = names.surname(dice);
        LocalDate born = today.minusYears(12).minusDays(dice.below(13 * 365));
        String postal = String.format(
                Locale.ROOT, "%d %c%c", dice.between(1000, 1990), 'A' + dice.below(26), 'A' + dice.below(26));
        String phone = phone(dice);
        String handle = handle(dice, given, surname);
        return new Youth(
                girl,
                given,
                surname,
                born,
                postal,
                dice.skewed(names.list("cities"), 0.4),
                phone,
                new Handle(dice.of(names.list("platforms")), handle),
                dice.of(names.list("schools")));
    }

    static String phone(Dice dice) {
        return String.format(Locale.ROOT, "06%08d", dice.below(100_000_000));
    }

    /** As many make theirs: the beginning of the name and a number. */
    static String handle(Dice dice, String given, NameBook.Surname surname) {
        return (given.substring(0, Math.min(4, given.length())) + "."
                        + surname.name().substring(0, 2) + dice.below(10_000))
                .toLowerCase(Locale.ROOT);
    }

    /** @param knowing the chance that the signaller knows a name */
    About told(Dice dice, double knowing) {
        boolean named = dice.chance(knowing);
        return new About(
                named ? slip(dice, given) : null,
                named && !surname.infix().isEmpty() && dice.chance(0.8) ? surname.infix() : null,
                named && dice.chance(0.93) ? slip(dice, surname.name()) : null,
                null,
                dice.chance(named ? 0.75 : 0.1) ? new PartialDate(date(dice)) : null,
                null,
                dice.chance(0.95) ? girl ? Gender.FEMALE : Gender.MALE : null,
                dice.chance(0.45) ? postalCode : null,
                dice.chance(0.8) ? city : null,
                dice.chance(0.3) ? phone : null,
                dice.chance(0.15) ? List.of(handle) : List.of(),
                dice.chance(0.3) ? school : null,
                named ? null : "Draagt vaak een rode jas, komt laat op de avond langs.");
    }

    private String date(Dice dice) {
        return dice.chance(0.08)
                ? String.valueOf(born.getYear())
                : born.plusDays(dice.chance(0.03) ? 1 : 0).toString();
    }

    private static String slip(Dice dice, String name) {
        int at = name.length() / 2;
        return dice.chance(0.08) && name.length() > 4 ? name.substring(0, at) + name.substring(at + 1) : name;
    }

    /** As the application's index takes it. */
    static Person person(About about, int observedYear) {
        PersonBuilder person = Person.builder()
                .givenNames(about.givenNames())
                .infix(about.infix())
                .surname(about.surname())
                .nickname(about.nickname())
                .birthDate(iso(about.birthDate()))
                .age(about.ageEstimate(), observedYear)
                .gender(code(about.gender()))
                .postalCode(about.postalCode())
                .city(about.city())
                .phone(about.phone())
                .school(about.school());
        List<Handle> handles = about.handles();
        if (handles != null) {
            handles.forEach(one -> person.handle(one.platform(), one.handle()));
        }
        return person.build();
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }

    private static @Nullable String code(@Nullable Gender gender) {
        return gender == null ? null : gender.code();
    }

    @Override
    public String toString() {
        return "Youth[redacted]";
    }
}
