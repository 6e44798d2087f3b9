package nl.veerkracht.match;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.veerkracht.directory.Directory;
import nl.veerkracht.directory.Group;
import nl.veerkracht.directory.Places;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.matching.Matching;
import nl.veerkracht.matching.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the directory offers, as matching reads it; places that were chosen since they were confirmed are not free any more. */
@Component
class Offers {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Directory directory;
    private final MatchTerms terms;
    private final Clock clock;

    Offers(Directory directory, MatchTerms terms, Clock clock) {
        this.directory = directory;
        this.terms = terms;
        this.clock = clock;
    }

    List<Service> services(Map<ServiceId, List<Instant>> taken) {
        // What helps with none of the needs that are weighed, such as a number to call, is nobody's place.
        return directory.helping().stream()
                .map(service -> without(service, taken.getOrDefault(service.id(), List.of())))
                .toList();
    }

    private static Service without(Service service, Collection<Instant> taken) {
        Places places = service.places();
        int since = (int)
                taken.stream().filter(at -> at.isAfter(places.confirmed())).count();
        if (places.free() == null || since == 0) {
            return service;
        }
        Places left =
                new Places(Math.max(0, places.free() - since), places.maximum(), places.waitDays(), places.confirmed());
        return new Service(
                service.id(),
                service.organisation(),
                service.informal(),
                service.name(),
                service.description(),
                service.reach(),
                service.needs(),
                service.keeps(),
                service.group(),
                left);
    }

    Matching matching() {
        return new Matching(terms.weights(), today().getYear());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    Offer offer(Service service) {
        Places places = service.places();
        return new Offer(
                service.id().value(),
                service.reach().youngest(),
                service.reach().oldest(),
                service.reach().city(),
                service.reach().region(),
                service.needs(),
                service.keeps(),
                service.reach().languages(),
                group(service.group()),
                new Offer.Room(places.free(), waits(places), days(places.confirmed())));
    }

    /** Nobody waits zero days for a place that is not there. */
    private static @Nullable Integer waits(Places places) {
        return places.hasRoom() || !Objects.equals(places.waitDays(), 0) ? places.waitDays() : null;
    }

    private int days(Instant confirmed) {
        return (int) Math.max(0, Duration.between(confirmed, clock.instant()).toDays());
    }

    private static Offer.@Nullable Group group(@Nullable Group group) {
        return group == null
                ? null
                : new Offer.Group(
                        group.youngest(), group.oldest(), group.climate().code(), group.mix() == Group.Mix.HEAVY);
    }
}
