package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.veerkracht.actor.Actor;
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
    private static final String DEFINITIONS = "service_with_definitions.json#/definitions/";
    private static final String PAGE = "openapi.json#/components/schemas/Page";
    private static JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Autowired
    TestPeople people;

    @Autowired
    Exchange exchange;

    @Value("${local.server.port}")
    int port;

    @BeforeAll
    static void schemas() throws IOException {
        Map<String, String> all = new HashMap<>();
        for (String file : List.of("service_with_definitions.json", "openapi.json", "page.json", "tabular.json")) {
            all.put(AT + file, read("hsds/schema/" + file).toString());
        }
        read("hsds/schema/service_with_definitions.json")
                .get("definitions")
                .fieldNames()
                .forEachRemaining(name -> all.put(
                        AT + name + ".json",
                        MAPPER.createObjectNode()
                                .put("$ref", AT + DEFINITIONS + name)
                                .toString()));
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(all)));
    }

    private static JsonNode read(String resource) throws IOException {
        return MAPPER.readTree(new ClassPathResource(resource).getContentAsByteArray());
    }

    private static List<String> faults(String schema, JsonNode answer) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return schemas.getSchema(SchemaLocation.of(AT + schema), config).validate(answer).stream()
                .map(Object::toString)
                .toList();
    }

    private static String official(String name) {
        return name.equals("service") ? "service_with_definitions.json" : DEFINITIONS + name;
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
        Files.writeString(ANSWERS.resolve("of" + path.replaceAll("\\W+", "_") + ".json"), kept.toString());
    }

    @Test
    void what_it_says_of_itself_fits() throws Exception {
        JsonNode about = answer("/");
        keep("about", "/", about);
        assertThat(faults("openapi.json#/paths/~1/get/responses/200/content/application~1json/schema", about))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "service, /services/{service}",
        "organization, /organizations/{organization}",
        "organization, /organizations/{organization}?full_service=true",
        "service_at_location, /service_at_locations/{at}",
        "location, /locations/{location}",
        "taxonomy, /taxonomies/{taxonomy}",
        "taxonomy_term, /taxonomy_terms/{term}"
    })
    void a_record_fits(String schema, String path) throws Exception {
        Example example = Example.brought(people, exchange);
        String name = path.replaceAll(".*\\{(.*)}.*", "$1");
        JsonNode answer = answer(path.replace("{" + name + "}", example.id(name).toString()));
        keep(schema, path, answer);
        assertThat(faults(official(schema), answer)).isEmpty();
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
        "taxonomy_term, /taxonomy_terms?search=WORD",
        "location, /locations?per_page=1"
    })
    void a_page_fits(String schema, String path) throws Exception {
        Example example = Example.brought(people, exchange);
        JsonNode page = answer(path.replace("WORD", example.word()));
        keep(schema, path, page);
        assertThat(faults(PAGE, page)).isEmpty();
        assertThat(faults("page.json", page)).isEmpty();
        assertThat(page.get("contents").size()).isEqualTo(path.contains("nothing") ? 0 : 1);
        assertThat(StreamSupport.stream(page.get("contents").spliterator(), false)
                        .flatMap(one -> faults(official(schema), one).stream()))
                .isEmpty();
    }

    @Test
    void the_tables_of_an_export_fit() throws Exception {
        Example example = Example.brought(people, exchange);
        Set<String> ours = Set.of(
                example.id("service").toString(),
                example.id("organization").toString(),
                example.id("location").toString(),
                example.id("term").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.run(new Actor.House("test"), () -> exchange.json(out));
        ObjectNode told = MAPPER.createObjectNode();
        MAPPER.readTree(out.toByteArray()).properties().forEach(table -> {
            ArrayNode rows = told.putArray(table.getKey());
            table.getValue().forEach(row -> {
                if (ours.contains(row.get("id").textValue())) {
                    rows.add(row);
                }
            });
        });
        assertThat(told.get("service").size()).isEqualTo(1);
        assertThat(faults("tabular.json", told)).isEmpty();
    }

    @Test
    void what_does_not_fit_is_found() throws IOException {
        assertThat(faults(
                        official("service"),
                        MAPPER.readTree("{\"id\": \"x\", \"name\": \"Huis\", \"status\": \"open\"}")))
                .hasSize(2);
        assertThat(faults(official("service"), MAPPER.readTree("""
                {"id": "00000000-0000-0000-0000-000000000000", "name": "Huis", "status": "active",
                 "organization": {"phones": [{"languages": [{}]}]}}
                """))).hasSizeGreaterThan(4);
        assertThat(faults(PAGE, MAPPER.readTree("{\"total_items\": \"one\"}"))).hasSize(1);
        assertThat(faults("tabular.json", MAPPER.readTree("{\"phone\": [{\"number\": 3}]}")))
                .hasSize(2);
    }

    @Test
    void every_address_and_parameter_of_the_specification_is_offered() throws IOException {
        JsonNode ours = read("hsds/openapi.json").get("paths");
        read("hsds/schema/openapi.json")
                .get("paths")
                .properties()
                .forEach(path -> assertThat(parameters(ours.path(path.getKey())))
                        .as(path.getKey())
                        .containsAll(parameters(path.getValue())));
    }

    private static Set<String> parameters(JsonNode path) {
        assertThat(path.has("get")).isTrue();
        return StreamSupport.stream(path.at("/get/parameters").spliterator(), false)
                .map(one -> one.has("$ref")
                        ? one.get("$ref").textValue().replaceFirst(".*/", "")
                        : one.get("name").textValue())
                .collect(Collectors.toSet());
    }
}
