package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseInTime;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.testing.PlainVisitor;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole way round, from outside: signals come in from another system, people read and decide on the screen, the house learns of itself, and the next
 * signal is asked about otherwise. In a database of its own, or other tests would be asked less.
 */
@Tag("long")
class TaughtByDecisionsTests {

    /** First these: from a hundred signals on names are counted, and the doubtful ones are all compared alike. */
    private static final int CLEAR = 52;

    private static final int DOUBTFUL = 40;

    /** Not one alone, or it would count as common here. */
    private static final List<String> GIVEN = List.of("Fenna", "Oumaima", "Kinga");

    private static final Pattern DAYS = Pattern.compile("Geboren</th><td>(.*?)\\s*</td><td>(.*?)\\s*</td>");
    private static final Pattern FIRST = Pattern.compile("href=\"(/link-proposals/[0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final HttpClient systems = HttpClient.newHttpClient();
    private final List<PlainVisitor> confirmers = new ArrayList<>();
    private HouseInTime house;
    private String sender = "";
    private String reader = "";
    private int given;

    /** Two signals, as their sender calls them. */
    private record Two(String one, String other) {}

    @BeforeEach
    void begin() {
        house = HouseInTime.begin(LocalDate.of(2026, 3, 9), 9);
        sender = key(Role.SIGNALLER);
        reader = key(Role.LINK_CONFIRMER);
        TestPeople people = house.bean(TestPeople.class);
        Stream.generate(() -> people.cookie(people.person(Role.LINK_CONFIRMER)))
                .limit(4)
                .map(cookie -> PlainVisitor.with(cookie, house.site()))
                .forEach(confirmers::add);
    }

    @AfterEach
    void end() {
        confirmers.forEach(PlainVisitor::close);
        systems.close();
        house.close();
    }

    private String key(Role role) {
        return house.bean(TestPeople.class)
                .asHouse(() -> house.bean(ApiKeys.class).create("Stichting " + UUID.randomUUID(), role));
    }

    @Test
    void what_people_decide_on_the_screen_shows_in_what_is_asked_about_the_next_signal() throws Exception {
        for (int n = 0; n < CLEAR; n++) {
            clear();
        }
        for (int n = 0; n < DOUBTFUL; n++) {
            doubtful();
        }
        List<String> confirmed = decideAll();
        assertThat(confirmed).hasSize(CLEAR);
        Two before = doubtful();
        double said = probability(before).orElseThrow();
        assertThat(said).isBetween(0.5, Measure.SURE);

        house.night();

        assertThat(probability(before))
                .hasValueSatisfying(now -> assertThat(now).isEqualTo(said, within(1e-9)));
        assertThat(probability(doubtful())).isEmpty();
        assertThat(probability(clear()))
                .hasValueSatisfying(now -> assertThat(now).isGreaterThan(0.99));

        confirmed.forEach(this::takeBack);
        house.night();

        assertThat(probability(doubtful()))
                .hasValueSatisfying(now -> assertThat(now).isEqualTo(said, within(0.05)));
    }

    /** Two signals about one person. */
    private Two clear() throws IOException, InterruptedException {
        String surname = MadeUpPerson.surname();
        String called = given();
        return new Two(post(called, surname, born(surname), surname), post(called, surname, born(surname), surname));
    }

    /** Two signals about who is called the same; of one only the year of birth is known, and she lives elsewhere. */
    private Two doubtful() throws IOException, InterruptedException {
        String surname = MadeUpPerson.surname();
        String called = given();
        String born = born(surname);
        return new Two(
                post(called, surname, born, surname),
                post(called, surname, born.substring(0, "2009".length()), MadeUpPerson.surname()));
    }

    private String given() {
        return GIVEN.get(given++ % GIVEN.size());
    }

    private static String born(String surname) {
        return Objects.requireNonNull(MadeUpPerson.of("", surname).birthDate()).iso();
    }

    /** @param neighbour who lives at the same place */
    private String post(String called, String surname, String born, String neighbour)
            throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        String signal = """
                {"externalId": "%s", "observedAt": "2026-03", "immediateDanger": false,
                 "signaller": {"name": "Joke Verzonnen", "role": "teacher", "reach": "020-5550000"},
                 "about": {"givenNames": "%s", "surname": "%s", "birthDate": "%s", "postalCode": "%s"},
                 "observations": [{"lifeArea": "school", "fact": "Viel in slaap in de les.", "certainty": "seen"}]}
                """.formatted(
                id, called, surname, born, MadeUpPerson.of("", neighbour).postalCode());
        HttpResponse<String> answer = systems.send(
                request("/api/v1/signals", sender)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(signal))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return id;
    }

    /** Four people, one after the other, until nothing is asked any more; the addresses of what they confirmed. */
    private List<String> decideAll() {
        List<String> confirmed = new ArrayList<>();
        for (PlainVisitor confirmer : confirmers) {
            confirmer.open(house.site() + "/link-proposals");
            for (int n = 0; n < (CLEAR + DOUBTFUL) / confirmers.size(); n++) {
                String proposal = house.site() + confirmer.find(FIRST);
                if (isOne(confirmer.open(proposal).body())) {
                    confirmed.add(proposal);
                    decide(confirmer, proposal + "/confirm", Map.of());
                } else {
                    decide(confirmer, proposal + "/reject", Map.of("reason", RejectReason.OTHER_PERSON.name()));
                }
            }
        }
        assertThat(confirmers.getFirst().open(house.site() + "/link-proposals").body())
                .doesNotContainPattern(FIRST);
        return confirmed;
    }

    /** By the two days of birth. */
    private static boolean isOne(String page) {
        Matcher days = DAYS.matcher(page);
        assertThat(days.find()).isTrue();
        return days.group(1).equals(days.group(2));
    }

    private static void decide(PlainVisitor confirmer, String address, Map<String, String> reason) {
        Map<String, String> fields = new HashMap<>(reason);
        fields.put("version", confirmer.find(VERSION));
        HttpResponse<String> answer = confirmer.send(address, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri()).hasPath("/link-proposals");
    }

    private void takeBack(String proposal) {
        PlainVisitor confirmer = confirmers.getFirst();
        confirmer.open(proposal);
        HttpResponse<String> answer = confirmer.send(proposal + "/undo", Map.of("note", "Verkeerd aangeklikt."));
        assertThat(answer.uri()).hasToString(proposal);
    }

    /** As probable as the list of open proposals calls these two; empty when it is not asked. */
    private Optional<Double> probability(Two two) throws IOException, InterruptedException {
        String after = "";
        while (true) {
            JsonNode page = JsonMapper.shared()
                    .readTree(systems.send(
                                    request("/api/v1/link-proposals?limit=200" + after, reader)
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
            Optional<JsonNode> found = StreamSupport.stream(page.get("items").spliterator(), false)
                    .filter(item -> of(item).equals(Set.of(two.one(), two.other())))
                    .findFirst();
            if (found.isPresent() || page.get("next").isNull()) {
                return found.map(item -> item.get("probability").asDouble());
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    private static Set<String> of(JsonNode item) {
        return StreamSupport.stream(item.get("signals").spliterator(), false)
                .map(signal -> signal.get("externalId").asString())
                .collect(Collectors.toSet());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create(house.site() + path)).header("Authorization", "Bearer " + key);
    }
}
