package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the identifying fields of one person; every field may be left out. Not for use by several threads. */
public final class PersonBuilder {

    private @Nullable String givenNames;
    private @Nullable String infix;
    private @Nullable String surname;
    private @Nullable String nickname;
    private @Nullable String birthDate;
    private @Nullable Integer ageEstimate;
    private @Nullable Integer observedYear;
    private @Nullable String gender;
    private @Nullable String postalCode;
    private @Nullable String city;
    private @Nullable String phone;
    private final List<Handle> handles = new ArrayList<>();
    private @Nullable String school;
    private @Nullable String street;
    private @Nullable String houseNumber;
    private @Nullable String nationalId;
    private final Map<String, String> other = new HashMap<>();

    PersonBuilder() {}

    public PersonBuilder givenNames(@Nullable String value) {
        givenNames = value;
        return this;
    }

    public PersonBuilder infix(@Nullable String value) {
        infix = value;
        return this;
    }

    public PersonBuilder surname(@Nullable String value) {
        surname = value;
        return this;
    }

    public PersonBuilder nickname(@Nullable String value) {
        nickname = value;
        return this;
    }

    public PersonBuilder birthDate(@Nullable String value) {
        birthDate = value;
        return this;
    }

    /** An age somebody guessed, and the year in which they did. */
    public PersonBuilder age(@Nullable Integer estimate, int year) {
        ageEstimate = estimate;
        observedYear = year;
        return this;
    }

    public PersonBuilder gender(@Nullable String value) {
        gender = value;
        return this;
    }

    public PersonBuilder postalCode(@Nullable String value) {
        postalCode = value;
        return this;
    }

    public PersonBuilder city(@Nullable String value) {
        city = value;
        return this;
    }

    public PersonBuilder phone(@Nullable String value) {
        phone = value;
        return this;
    }

    public PersonBuilder handle(String platform, String handle) {
        handles.add(new Handle(platform, handle));
        return this;
    }

    public PersonBuilder school(@Nullable String value) {
        school = value;
        return this;
    }

    public PersonBuilder street(@Nullable String value) {
        street = value;
        return this;
    }

    public PersonBuilder houseNumber(@Nullable String value) {
        houseNumber = value;
        return this;
    }

    public PersonBuilder nationalId(@Nullable String value) {
        nationalId = value;
        return this;
    }

    public PersonBuilder other(String column, String value) {
        other.put(column, value);
        return this;
    }

    public Person build() {
        return new Person(
                givenNames,
                infix,
                surname,
                nickname,
                birthDate,
                ageEstimate,
                observedYear,
                gender,
                postalCode,
                city,
                phone,
                handles,
                school,
                street,
                houseNumber,
                nationalId,
                other);
    }
}
