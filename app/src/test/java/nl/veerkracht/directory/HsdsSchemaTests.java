package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;

/** What the API answers is as the official schemas of HSDS want it. The answers are written down as well, for a second validator after the tests. */
@HouseTest
class HsdsSchemaTests {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path ANSWERS = Path.of("target/hsds");
    private static final String AT = "https://schemas.example/";
    private static JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Autowired
    TestPeople people;

    @Autowired
    Exchange exchange;

    @Value("${local.server.port}")
    int port;

    @BeforeAll
    static void schemas() throws IOException {
        JsonNode single = read("single.json");
        Map<String, String> all =
                new HashMap<>(Map.of(AT + "page.json", read("page.json").toString()));
        read("tabular.json").get("properties").properties().forEach(table -> {
            ObjectNode items = (ObjectNode) table.getValue().get("items");
            single.path(table.getKey())
                    .properties()
                    .forEach(one -> ((ObjectNode) items.get("properties"))
                            .putObject(one.getKey())
                            .put("$ref", one.getValue().textValue() + ".json"));
            all.put(AT + table.getKey() + ".json", items.toString());
        });
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(all)));
    }

    private static JsonNode read(String schema) throws IOException {
        return MAPPER.readTree(new ClassPathResource("hsds/schema/" + schema).getContentAsByteArray());
    }

    private static List<String> faults(String schema, JsonNode answer) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return schemas.getSchema(SchemaLocation.of(AT + schema + ".json"), config).validate(answer).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode answer(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hsds/v3" + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return MAPPER.readTree(answer.body());
        }
    }

    private static void keep(String schema, String path, JsonNode answer) throws IOException {
        Files.createDirectories(ANSWERS);
        ObjectNode kept = MAPPER.createObjectNode().put("schema", schema).put("path", path);
        kept.set("answer", answer);
        Files.writeString(ANSWERS.resolve(path.replaceAll("\\W+", "_") + ".json"), kept.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "service, /services/{service}",
        "organization, /organizations/{organization}",
        "service_at_location, /service_at_locations/{at}",
        "location, /locations/{location}",
        "taxonomy, /taxonomies/{taxonomy}",
        "taxonomy_term, /taxonomy_terms/{term}"
    })
    void a_record_fits(String schema, String path) throws Exception {
        Example example = Example.brought(people, exchange);
        String name = path.replaceAll(".*\\{(.*)}", "$1");
        JsonNode answer = answer(path.replace("{" + name + "}", example.id(name).toString()));
        keep(schema, path, answer);
        assertThat(faults(schema, answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "service, /services?search=WORD",
        "service, /services?full=true&search=WORD",
        "service, /services?minimal=true&search=WORD",
        "service, /services?search=nothinghere",
        "organization, /organizations?search=WORD",
        "organization, /organizations?full=true&search=WORD",
        "service_at_location, /service_at_locations?search=WORD",
        "service_at_location, /service_at_locations?full=true&search=WORD",
        "taxonomy, /taxonomies?search=WORD",
        "taxonomy_term, /taxonomy_terms?search=WORD"
    })
    void a_page_fits(String schema, String path) throws Exception {
        Example example = Example.brought(people, exchange);
        JsonNode page = answer(path.replace("WORD", example.word()));
        keep(schema, path, page);
        assertThat(faults("page", page)).isEmpty();
        assertThat(page.get("contents").size()).isEqualTo(path.contains("WORD") ? 1 : 0);
        assertThat(StreamSupport.stream(page.get("contents").spliterator(), false)
                        .flatMap(one -> faults(schema, one).stream()))
                .isEmpty();
    }

    @Test
    void what_does_not_fit_is_found() throws IOException {
        assertThat(faults("service", MAPPER.readTree("{\"id\": \"x\", \"name\": \"Huis\", \"status\": \"open\"}")))
                .hasSize(2);
        assertThat(faults("service", MAPPER.readTree("""
                {"id": "00000000-0000-0000-0000-000000000000", "name": "Huis", "status": "active",
                 "organization": {"phones": [{"languages": [{}]}]}}
                """))).hasSizeGreaterThan(4);
    }
}
