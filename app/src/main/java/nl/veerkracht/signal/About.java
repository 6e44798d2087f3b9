package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The young person as far as the signaller knows; unknown is null. Prints as redacted.
 *
 * @param infix what stands between the names, such as {@code van der}
 * @param ageEstimate years, where no date of birth is known
 * @param description who it is, in words, for who is not known by name; null where only identifying fields may be seen
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record About(
        @Nullable String givenNames,
        @Nullable String infix,
        @Nullable String surname,
        @Nullable String nickname,
        @Nullable PartialDate birthDate,
        @Nullable Integer ageEstimate,
        @Nullable Gender gender,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String phone,
        @Nullable List<Handle> handles,
        @Nullable String school,
        @Nullable String description) {

    /** Nobody is known by anything yet; {@link #called}, {@link #aged} and {@link #described} say what is known. */
    public static final About UNKNOWN =
            new About(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public About {
        handles = handles == null ? List.of() : List.copyOf(handles);
    }

    /** Whether there is a name to call the young person by. */
    public boolean named() {
        return givenNames != null || surname != null || nickname != null;
    }

    /** All names known in the order they are said, the nickname alone when there is nothing else, or empty. */
    public String fullName() {
        String full =
                Stream.of(givenNames, infix, surname).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return givenNames == null && surname == null ? Objects.requireNonNullElse(nickname, "") : full;
    }

    /** One or two letters for a small picture, or empty. */
    public String initials() {
        return Stream.of(givenNames, surname)
                .filter(Objects::nonNull)
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    /** "M. K.", for where somebody may look over the reader's shoulder; or empty. */
    public String dotted() {
        return initials()
                .codePoints()
                .mapToObj(letter -> Character.toString(letter) + ".")
                .collect(Collectors.joining(" "));
    }

    /** The same without the description, which is told with the content and not with the identity. */
    public About identity() {
        return described(null);
    }

    /** The same by these names. */
    public About called(@Nullable String given, @Nullable String family) {
        return with(given, family, ageEstimate, description);
    }

    /** The same of about this age, in years. */
    public About aged(@Nullable Integer years) {
        return with(givenNames, surname, years, description);
    }

    /** The same in these words. */
    public About described(@Nullable String words) {
        return with(givenNames, surname, ageEstimate, words);
    }

    private About with(
            @Nullable String given, @Nullable String family, @Nullable Integer years, @Nullable String words) {
        return new About(
                given,
                infix,
                family,
                nickname,
                birthDate,
                years,
                gender,
                postalCode,
                city,
                phone,
                handles,
                school,
                words);
    }

    @Override
    public String toString() {
        return "About[redacted]";
    }
}
