package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A made-up city, where it is there: how many of the pairs that belong together are proposed, and how many proposals are right. */
@HouseTest
class CityTests {

    private static final Path CITY = Path.of("../../shared/data/city-a");
    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());

    private record Pair(SignalId one, SignalId other) {}

    @Autowired
    Signals signals;

    @Autowired
    TestPeople people;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<SignalId, String> personOf = new HashMap<>();
    private final Set<SignalId> named = new HashSet<>();

    @Test
    void most_named_pairs_that_belong_together_are_proposed_and_sure_proposals_are_right() throws IOException {
        assumeThat(CITY).exists();
        give();
        Map<Pair, Double> proposed = proposed();

        Set<Pair> belong = belonging();
        long found = belong.stream().filter(proposed::containsKey).count();
        List<Pair> sure = proposed.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0.9)
                .map(Map.Entry::getKey)
                .toList();
        long right = sure.stream().filter(this::isRight).count();

        assertThat(found).isGreaterThanOrEqualTo(Math.ceilDiv(belong.size() * 75L, 100));
        assertThat(right).isGreaterThanOrEqualTo(Math.ceilDiv(sure.size() * 95L, 100));
    }

    private void give() throws IOException {
        Map<String, String> truth = new HashMap<>();
        List<String> lines = Files.readAllLines(CITY.resolve("truth.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",", -1);
            truth.put(parts[0], parts[1]);
        }
        Map<String, OrganisationId> organisations = new HashMap<>();
        for (String line : Files.readAllLines(CITY.resolve("signals.jsonl"))) {
            JsonNode node = json.readTree(line);
            OrganisationId organisation =
                    organisations.computeIfAbsent(node.get("organisation").asString(), name -> people.organisation());
            Actor.Person signaller = people.person(organisation, Role.SIGNALLER);
            Intake intake = json.treeToValue(node.get("signal"), Intake.class);
            SignalId id = ((Receipt.Stored) people.as(signaller, () -> signals.receive(intake))).id();
            personOf.put(id, truth.get(intake.externalId()));
            if (intake.about().surname() != null || intake.about().givenNames() != null) {
                named.add(id);
            }
        }
    }

    private Map<Pair, Double> proposed() {
        Map<Pair, Double> proposed = new HashMap<>();
        OWNER.sql("select one, other, probability from thread.proposal where state = 'open'")
                .query(row -> {
                    Pair pair = new Pair(
                            new SignalId(row.getObject("one", java.util.UUID.class)),
                            new SignalId(row.getObject("other", java.util.UUID.class)));
                    if (personOf.containsKey(pair.one()) && personOf.containsKey(pair.other())) {
                        proposed.put(pair, row.getDouble("probability"));
                    }
                });
        return proposed;
    }

    private Set<Pair> belonging() {
        Set<Pair> pairs = new HashSet<>();
        for (SignalId one : named) {
            for (SignalId other : named) {
                Pair pair = new Pair(one, other);
                if (one.value().toString().compareTo(other.value().toString()) < 0 && isRight(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private boolean isRight(Pair pair) {
        return Objects.equals(personOf.get(pair.one()), personOf.get(pair.other()));
    }
}
