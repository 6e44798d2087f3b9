package nl.veerkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.cli.CommandLines;
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole database is searched for what people told, after the demo and after an import. */
@HouseTest
@Tag("long")
class UnreadableAtRestTests {

    private static final Path CITY_A = Path.of("../../shared/data/city-a/signals.jsonl");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Autowired
    Demo demo;

    @Autowired
    ApiKeys keys;

    @LocalServerPort
    int port;

    @Test
    void after_the_demo_no_name_fact_phone_or_address_stands_in_the_database() {
        demo.load();
        demo.load();
        assertThat(Dump.find(words(CityFile.read()))).isEmpty();
        assertThat(words(CityFile.read())).hasSizeGreaterThan(100);
    }

    @Test
    void what_is_in_the_database_in_plain_is_found() {
        demo.load();
        assertThat(Dump.find(List.of("Huisartsen aan de Lindegracht"))).isNotEmpty();
    }

    @Test
    void after_an_import_no_name_fact_phone_or_address_stands_in_the_database() throws IOException {
        assumeThat(CITY_A).exists();
        String key = Acting.as(new Actor.House("test"), () -> keys.create("Invoer van de test", Role.IMPORTER));
        int status = CommandLines.execute(
                "import", "signals", CITY_A.toString(), "--key", key, "--url", "http://localhost:" + port);
        assertThat(status).isZero();
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(CITY_A)) {
            collect(MAPPER.readTree(line).get("signal"), words);
        }
        assertThat(words).hasSizeGreaterThan(200);
        assertThat(Dump.find(words)).isEmpty();
    }

    private static List<String> words(City city) {
        List<String> words = new ArrayList<>();
        city.accounts().forEach(person -> {
            words.add(person.name());
            words.add(DemoPeople.email(person.key()));
        });
        city.young().forEach(young -> {
            collect(MAPPER.valueToTree(young.about()), words);
            young.signals().forEach(given -> given.observations().forEach(seen -> words.add(seen.fact())));
            if (young.story().trajectory() != null) {
                words.add(young.story().trajectory().words());
            }
        });
        words.addAll(DemoReports.TOLD);
        words.removeIf(word -> isInAnOrganisationsName(city, word));
        return words;
    }

    /** Organisations are public: the city and the schools of this city are in their names. */
    private static boolean isInAnOrganisationsName(City city, String word) {
        return city.organisations().stream().anyMatch(place -> place.name().contains(word));
    }

    /** Every text of free choice: not codes, not the sender's own numbers, not places everybody lives in. */
    private static void collect(JsonNode node, List<String> words) {
        node.propertyStream().forEach(entry -> {
            switch (entry.getKey()) {
                case "externalId",
                        "observedAt",
                        "infix",
                        "role",
                        "lifeArea",
                        "code",
                        "certainty",
                        "kind",
                        "gender",
                        "platform" -> {}
                default -> collectValue(entry.getValue(), words);
            }
        });
    }

    private static void collectValue(JsonNode value, List<String> words) {
        if (value.isString()) {
            words.add(value.asString());
        } else if (value.isArray()) {
            value.valueStream().forEach(item -> collectValue(item, words));
        } else {
            collect(value, words);
        }
    }
}
