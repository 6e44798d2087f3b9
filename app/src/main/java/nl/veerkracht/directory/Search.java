package nl.veerkracht.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.directory.SearchStore.Found;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds services for who asks, whoever that is. Nothing is written down of what was asked. */
@Component
class Search {

    static final int PAGE = 10;

    /** What so many services have is found sooner by going through them in order than by gathering all of them first. */
    private static final int MANY = 2000;

    private final SearchStore store;
    private final MeaningStore meanings;
    private final OpeningStore openings;
    private final Asks asks;
    private final UpkeepTerms terms;
    private final Clock clock;

    Search(SearchStore store, MeaningStore meanings, OpeningStore openings, Asks asks, UpkeepTerms terms, Clock clock) {
        this.store = store;
        this.meanings = meanings;
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

    /** What fits, best first; when nothing does, the numbers for the whole country. At most seven queries, and usually two. */
    @Transactional(readOnly = true)
    public SearchPage find(Wanted wanted, @Nullable String after) {
        Instant now = clock.instant();
        Optional<Near> near = wanted.place().isBlank() ? Optional.empty() : meanings.near(wanted.place());
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
        Meant meant = wordless ? Meant.NOTHING : meant(wanted, more);
        return meant.isNothing() && !more ? List.of() : best(new Sought(wanted, meant, near, now), after);
    }

    /** Who asks for "help" and nothing else means it. */
    private Meant meant(Wanted wanted, boolean more) {
        List<String> words = wanted.each(asks.fillers());
        return meanings.understood(words.isEmpty() && !more ? wanted.each(Set.of()) : words);
    }

    private List<Found> best(Sought sought, SearchStore.@Nullable Place after) {
        if (sought.isWide() && store.least(sought.common()) >= MANY) {
            return store.findByName(sought, sought.tiers().getFirst(), after, PAGE + 1);
        }
        List<Found> found = List.of();
        for (Iterator<String> tiers = sought.tiers().iterator(); found.size() <= PAGE && tiers.hasNext(); ) {
            found = store.find(sought, tiers.next(), after, PAGE + 1);
        }
        return found;
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
