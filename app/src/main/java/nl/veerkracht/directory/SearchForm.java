package nl.veerkracht.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to search.
 *
 * @param open only what is open now
 * @param after where the page before ended
 */
record SearchForm(
        @Nullable String words,
        @Nullable String ask,
        @Nullable String age,
        @Nullable String place,
        @Nullable String language,
        @Nullable String open,
        @Nullable String after) {

    static final SearchForm EMPTY = new SearchForm(null, null, null, null, null, null, null);

    /** Empty when the age cannot be read. */
    Optional<Ages> ages() {
        return age == null || age.isBlank() ? Optional.of(Ages.ALL) : Ages.of(age);
    }

    /** What is asked; a choice that is none of those offered asks for nothing. */
    Wanted wanted(Ages ages, Asks asks) {
        return new Wanted(
                Wanted.kept(words),
                ask != null && asks.codes().contains(ask) ? ask : "",
                ages,
                Wanted.kept(place),
                language != null && asks.languageCodes().contains(language) ? language : "",
                "true".equals(open));
    }
}
