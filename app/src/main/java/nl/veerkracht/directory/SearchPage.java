package nl.veerkracht.directory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.web.Option;
import org.jspecify.annotations.Nullable;

/** What a search found, and what can be asked for. */
public final class SearchPage {

    private final Asks asks;
    private final Instant stale;
    private final List<Hit> hits;
    private final List<Hit> national;
    private final @Nullable String next;
    private final boolean asked;
    private final boolean unknownPlace;

    SearchPage(
            Asks asks,
            Instant stale,
            List<Hit> hits,
            List<Hit> national,
            @Nullable String next,
            boolean asked,
            boolean unknownPlace) {
        this.asks = asks;
        this.stale = stale;
        this.hits = List.copyOf(hits);
        this.national = List.copyOf(national);
        this.next = next;
        this.asked = asked;
        this.unknownPlace = unknownPlace;
    }

    public List<Hit> hits() {
        return hits;
    }

    /** The numbers for the whole country, when they are to be shown. */
    public List<Hit> national() {
        return national;
    }

    /** Where the next page begins. */
    public @Nullable String next() {
        return next;
    }

    /** Whether something was asked, so that no hits means that nothing fits. */
    public boolean asked() {
        return asked;
    }

    public boolean unknownPlace() {
        return unknownPlace;
    }

    /** What was not confirmed since is shown so. */
    public Instant stale() {
        return stale;
    }

    public List<Option> asks(Locale language) {
        return asks.options(language);
    }

    public List<Option> languages(Locale language) {
        return asks.languages(language);
    }

    static String cursor(SearchStore.Found last) {
        return last.fit() + "~" + last.hit().id();
    }

    /** Where a page begins; what cannot be read begins at the first. */
    static SearchStore.@Nullable Place place(@Nullable String cursor) {
        String[] parts = cursor == null ? new String[0] : cursor.split("~");
        try {
            return parts.length == 2
                    ? new SearchStore.Place(Integer.parseInt(parts[0]), UUID.fromString(parts[1]))
                    : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
