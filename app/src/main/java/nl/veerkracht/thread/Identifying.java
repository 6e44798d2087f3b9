package nl.veerkracht.thread;

import java.util.List;
import java.util.Objects;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.linkage.PersonBuilder;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Gender;
import nl.veerkracht.signal.Handle;
import nl.veerkracht.signal.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a signal says about who it is, as the linking kernel takes it. The description takes no part: it is told in words, not in fields. */
final class Identifying {

    private Identifying() {}

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
        for (Handle handle : Objects.requireNonNullElse(about.handles(), List.<Handle>of())) {
            person.handle(handle.platform(), handle.handle());
        }
        return person.build();
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }

    private static @Nullable String code(@Nullable Gender gender) {
        return gender == null ? null : gender.code();
    }
}
