package nl.veerkracht.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.directory.SearchStore.Found;
import nl.veerkracht.directory.SearchStore.Meant;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds services for who asks, whoever that is. Nothing is written down of what was asked. */
@Component
class Search {

    static final int PAGE = 10;

    private final SearchStore store;
    private final OpeningStore openings;
    private final Asks asks;
    private final UpkeepTerms terms;
    private final Clock clock;

    Search(SearchStore store, OpeningStore openings, Asks asks, UpkeepTerms terms, Clock clock) {
        this.store = store;
        this.openings = openings;
        this.asks = asks;
        this.terms = terms;
        this.clock = clock;
    }

    /** Before anything is asked: the numbers for the whole country. */
    @Transactional(readOnly = true)
    public SearchPage nothingAskedYet() {
        Instant now = clock.instant();
        return new SearchPage(asks, stale(now), List.of(), store.national(now), null, false, false);
    }

    /** What fits, best first; when nothing does, the numbers for the whole country. At most six queries. */
    @Transactional(readOnly = true)
    public SearchPage find(Wanted wanted, @Nullable String after) {
        Instant now = clock.instant();
        Optional<Near> near = wanted.place().isBlank() ? Optional.empty() : store.near(wanted.place());
        boolean unknownPlace = !wanted.place().isBlank() && near.isEmpty();
        List<Found> found = found(wanted, near.orElse(Near.ANYWHERE), now, SearchPage.place(after));
        List<Found> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new SearchPage(
                asks,
                stale(now),
                shown.stream().map(Found::hit).toList(),
                found.isEmpty() ? store.national(now) : List.of(),
                found.size() > PAGE ? SearchPage.cursor(shown.getLast()) : null,
                true,
                unknownPlace);
    }

    /** What fits these words, best first, a page of it; nothing when nothing does. */
    List<ServiceId> fitting(String words) {
        Wanted wanted = new Wanted(Wanted.kept(words), "", Ages.ALL, "", "", false);
        return find(wanted, null).hits().stream()
                .map(hit -> new ServiceId(hit.id()))
                .toList();
    }

    /** Words that tell nothing, or that no service has, leave nothing out when something else is asked as well. */
    private List<Found> found(Wanted wanted, Near near, Instant now, SearchStore.@Nullable Place after) {
        boolean wordless = wanted.words().isBlank();
        boolean more = wanted.isPrecise() || near.isSomewhere();
        Optional<Meant> meant = wordless ? Optional.empty() : meant(wanted, more);
        if (meant.isEmpty() && !wordless && !more) {
            return List.of();
        }
        List<Found> found = store.find(wanted, meant.orElse(null), near, now, after, PAGE + 1);
        boolean unheard = found.isEmpty() && more && meant.isPresent() && !store.isHeardOf(meant.get());
        return unheard ? store.find(wanted, null, near, now, after, PAGE + 1) : found;
    }

    /** Who asks for "help" and nothing else means it. */
    private Optional<Meant> meant(Wanted wanted, boolean more) {
        List<String> words = wanted.each(asks.fillers());
        return store.understood(words.isEmpty() && !more ? wanted.each(Set.of()) : words);
    }

    /** One service that is open to people. */
    @Transactional(readOnly = true)
    public ServicePage one(UUID id) {
        Instant now = clock.instant();
        Hit hit = store.one(id, now).orElseThrow(Refused::notShown);
        OpeningHours hours = openings.hours(List.of(id)).get(id);
        return new ServicePage(hit, store.more(id), hours == null ? List.of() : WeekAhead.of(hours, now), stale(now));
    }

    private Instant stale(Instant now) {
        return now.minus(terms.stale());
    }
}
