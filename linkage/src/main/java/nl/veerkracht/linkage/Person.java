package nl.veerkracht.linkage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a signal or a row of a file says about who it concerns. Null or blank means unknown, which is never held
 * against a link. Values are taken as they come: cleaning them is the encoder's work. Prints nothing of its content.
 *
 * @param givenNames one or more given names or initials, separated by blanks
 * @param birthDate {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, {@code YYYYMMDD}, or with the day first: {@code DD-MM-YYYY}, {@code MM-YYYY}; dots, slashes
 *     and blanks part as well as hyphens, a time of day behind it is passed over; anything else is unknown
 * @param ageEstimate age in whole years somebody guessed, used when the birth date is unknown
 * @param observedYear year in which the age was guessed
 * @param gender {@code female}, {@code male}, {@code other}, the same in Dutch, first letters, or 2 and 1 of ISO 5218; anything else is unknown
 * @param other further text fields of a file, by column name
 */
public record Person(
        @Nullable String givenNames,
        @Nullable String infix,
        @Nullable String surname,
        @Nullable String nickname,
        @Nullable String birthDate,
        @Nullable Integer ageEstimate,
        @Nullable Integer observedYear,
        @Nullable String gender,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String phone,
        List<Handle> handles,
        @Nullable String school,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String nationalId,
        Map<String, String> other) {

    public Person {
        handles = List.copyOf(handles);
        other = Map.copyOf(other);
    }

    public static PersonBuilder builder() {
        return new PersonBuilder();
    }

    @Override
    public String toString() {
        return "Person[redacted]";
    }
}
