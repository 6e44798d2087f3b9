package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The signals of the city, as each signaller would have given them. */
@Component
class DemoSignals {

    private static final Pattern AGE = Pattern.compile("(\\d+)y(\\d+)m");
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Steps steps;
    private final DemoPeople people;
    private final Signals signals;
    private final Clock clock;

    DemoSignals(Steps steps, DemoPeople people, Signals signals, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.signals = signals;
        this.clock = clock;
    }

    /** The ids of this young person's signals, in the order of the file. */
    List<SignalId> load(City.Young young) {
        List<SignalId> ids = new ArrayList<>();
        for (int i = 0; i < young.signals().size(); i++) {
            ids.add(load(young, i));
        }
        return ids;
    }

    private SignalId load(City.Young young, int number) {
        City.Given given = young.signals().get(number);
        String name = "signal/" + young.key() + "/" + number;
        Intake intake = intake(young, given, name);
        return new SignalId(steps.once(name, people.get(given.by()), given.ago(), () -> receive(intake)));
    }

    private UUID receive(Intake intake) {
        return switch (signals.receive(intake)) {
            case Receipt.Stored stored -> stored.id().value();
            case Receipt.KnownAlready known -> known.id().value();
            case Receipt.Invalid invalid ->
                throw new IllegalArgumentException("A signal of the city is not right: " + invalid.faults());
        };
    }

    private Intake intake(City.Young young, City.Given given, String name) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("externalId", name);
        tree.put("observedAt", today().minusDays(given.ago()).toString());
        tree.put(
                "signaller",
                Map.of("name", people.name(given.by()), "role", given.role(), "reach", DemoPeople.email(given.by())));
        tree.put("about", about(young, given));
        tree.put(
                "observations",
                given.observations().stream().map(DemoSignals::observation).toList());
        tree.put("place", given.place());
        tree.put("actionsTaken", given.actions());
        tree.put("immediateDanger", given.danger());
        tree.put("toldToYoungPerson", given.told());
        return MAPPER.convertValue(tree, Intake.class);
    }

    private Map<String, Object> about(City.Young young, City.Given given) {
        Map<String, Object> about = new LinkedHashMap<>(young.about());
        if (young.age() != null) {
            about.put("birthDate", born(young.age()).toString());
        }
        differences(given.about()).forEach((key, value) -> {
            about.remove(key);
            if (value != null) {
                about.put(key, value);
            }
        });
        return about;
    }

    private static Map<String, Object> differences(@Nullable Map<String, Object> about) {
        return about == null ? Map.of() : about;
    }

    private static Map<String, Object> observation(City.Seen seen) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("lifeArea", seen.area());
        tree.put("fact", seen.fact());
        tree.put("interpretation", seen.interpretation());
        tree.put("certainty", seen.certainty());
        return tree;
    }

    /** A day that makes somebody this old today, and a few days more so that she stays so for a while. */
    LocalDate born(String age) {
        Matcher parts = AGE.matcher(age);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an age: " + age);
        }
        return today().minusYears(Integer.parseInt(parts.group(1)))
                .minusMonths(Integer.parseInt(parts.group(2)))
                .minusDays(3);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
