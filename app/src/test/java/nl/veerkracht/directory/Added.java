package nl.veerkracht.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.testing.TestPeople;
import org.jspecify.annotations.Nullable;

/** A made-up service of a made-up town, on its way into the directory. */
final class Added {

    String about = "Een plek om te zijn.";
    Set<String> asks = Set.of();
    Set<String> languages = Set.of("nl");

    @Nullable
    Integer youngest;

    @Nullable
    Integer oldest;

    String hours = "";
    String postcode = "";
    String city;

    private final String town;
    private final TestPeople people;
    private final Directory directory;
    private final Upkeep upkeep;

    Added(String town, TestPeople people, Directory directory, Upkeep upkeep) {
        this.town = town;
        this.city = town;
        this.people = people;
        this.directory = directory;
        this.upkeep = upkeep;
    }

    /** Letters for names that no other test has. */
    static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    Added about(String text) {
        about = text;
        return this;
    }

    ServiceId named(String name) {
        ServiceId id = ServiceId.random();
        Reach reach = new Reach(youngest, oldest, city, town + " en omstreken", languages, "0999-1", null);
        Places places = new Places(null, null, null, Instant.now());
        Service service =
                new Service(id, "Stichting " + town, false, name, about, reach, Set.of(), Set.of(), null, places);
        Map<String, String> week = new HashMap<>();
        DayHours.DAYS.stream().filter(day -> !hours.isEmpty()).forEach(day -> week.put(day, hours));
        Kept kept = new Kept(
                name,
                about,
                "",
                youngest,
                oldest,
                asks,
                Set.of(),
                Set.of(),
                week,
                true,
                "",
                "0999-1",
                postcode,
                languages,
                null,
                null,
                null,
                Card.asItStands());
        people.asHouse(() -> {
            directory.write(service);
            return upkeep.keep(id, kept, null);
        });
        return id;
    }
}
