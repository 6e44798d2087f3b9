package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The directory as a package: in and out without losing anything. */
@HouseTest
@Tag("long")
class ExchangeTests {

    @TempDir
    Path folder;

    @Autowired
    TestPeople people;

    @Autowired
    Exchange exchange;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void remove() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        java.util.Collections.reverse(kinds);
        kinds.forEach(kind -> owner.sql("delete from directory." + kind.code() + " where id = any (:ids)")
                .param("ids", made.toArray(UUID[]::new))
                .update());
    }

    private Exchange.Taken take(Path from) {
        return people.as(new Actor.House("test"), () -> exchange.take(from));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private Path export(String name, BiConsumer<Exchange, OutputStream> how) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            people.run(new Actor.House("test"), () -> how.accept(exchange, out));
        }
        return folder.resolve(name);
    }

    private RandomPackage made(long seed) {
        RandomPackage random = new RandomPackage(seed);
        random.rows()
                .values()
                .forEach(rows -> rows.forEach(
                        row -> made.add(UUID.fromString(row.get("id").stringValue()))));
        return random;
    }

    /** What the export tells of the rows of this test, by table and id. */
    private Map<String, JsonNode> told() throws IOException {
        JsonNode all =
                JsonPackage.MAPPER.readTree(export("told.json", Exchange::json).toFile());
        return byId((ObjectNode) all);
    }

    private Map<String, JsonNode> byId(ObjectNode all) {
        Map<String, JsonNode> found = new TreeMap<>();
        all.properties()
                .forEach(table -> table.getValue().forEach(row -> {
                    if (made.contains(UUID.fromString(row.get("id").stringValue()))) {
                        found.put(table.getKey() + " " + row.get("id").stringValue(), row);
                    }
                }));
        return found;
    }

    private static void assertSame(Map<String, JsonNode> one, Map<String, JsonNode> other) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((id, row) -> assertThat(row.equals(BY_MEANING, other.get(id)))
                .as(() -> id + "\n" + row + "\n" + other.get(id))
                .isTrue());
    }

    /** 1.50 is 1.5. */
    private static final Comparator<JsonNode> BY_MEANING = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void all_that_comes_in_goes_out_again_whatever_is_in_it(long seed) throws IOException {
        RandomPackage random = made(seed);
        take(file("in.json", random.json().toString()));
        Map<String, JsonNode> first = told();
        assertSame(byId(random.json()), first);
        Path json = export("all.json", Exchange::json);
        Path csv = export("all.zip", Exchange::csv);
        remove();
        assertThat(told()).isEmpty();
        assertThat(take(csv).added()).isEqualTo(made.size());
        assertSame(first, told());
        remove();
        assertThat(take(json).added()).isEqualTo(made.size());
        assertSame(first, told());
    }

    @ParameterizedTest
    @CsvSource({"all.json", "all.zip"})
    void what_is_brought_in_twice_changes_nothing(String name) throws IOException {
        take(file("in.json", made(77).json().toString()));
        Path all = export(name, name.endsWith(".zip") ? Exchange::csv : Exchange::json);
        Exchange.Taken again = take(all);
        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.same()).isGreaterThanOrEqualTo(made.size());
    }

    @Test
    void no_cell_of_an_export_is_a_formula() throws IOException {
        take(file("in.json", made(9).json().toString()));
        try (var zip =
                new java.util.zip.ZipFile(export("all.zip", Exchange::csv).toFile())) {
            String phones =
                    new String(zip.getInputStream(zip.getEntry("phones.csv")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(phones).doesNotContainPattern("(^|,|\\n)\"?[=@]");
            assertThat(zip.getEntry("datapackage.json")).isNotNull();
        }
    }

    @Test
    void a_record_with_all_that_is_nested_in_it_is_taken_apart() throws IOException {
        UUID service = id();
        UUID organisation = id();
        take(file("services.json", """
                [{"id": "%s", "name": "Huis", "status": "inactive", "colour": "blue",
                  "organization": {"id": "%s", "name": "Stichting", "description": "Een stichting."},
                  "phones": [{"id": "%s", "number": "0000", "languages": [{"id": "%s", "code": "nl"}]}],
                  "service_at_locations": [{"id": "%s", "location": {"id": "%s", "location_type": "virtual"}}],
                  "attributes": [{"id": "%s", "value": "x", "taxonomy_term": {"id": "%s", "name": "Term", "description": ""}}]}]
                """.formatted(service, organisation, id(), id(), id(), id(), id(), id())));
        Map<String, JsonNode> told = told();
        assertThat(told).hasSize(8);
        JsonNode row = Objects.requireNonNull(told.get("service " + service));
        assertThat(row.get("organization_id").stringValue()).isEqualTo(organisation.toString());
        assertThat(row.get("colour").stringValue()).isEqualTo("blue");
        assertThat(told.values())
                .anySatisfy(
                        one -> assertThat(one.path("link_entity").asString("")).isEqualTo("service"));
    }

    @Test
    void what_is_not_told_of_a_known_row_stays() throws IOException {
        UUID id = id();
        take(file(
                "organizations.csv",
                "id,name,description,email,grade\n%s,Stichting,Een,a@example.org,5\n".formatted(id)));
        Exchange.Taken taken = take(file("organizations.csv", "id,name\n%s,Anders\n".formatted(id)));
        assertThat(taken).isEqualTo(new Exchange.Taken(0, 1, 0));
        JsonNode row = Objects.requireNonNull(told().get("organization " + id));
        assertThat(row.get("name").stringValue()).isEqualTo("Anders");
        assertThat(row.get("email").stringValue()).isEqualTo("a@example.org");
        assertThat(row.get("grade").stringValue()).isEqualTo("5");
    }

    private UUID id() {
        made.add(UUID.randomUUID());
        return made.getLast();
    }

    @Test
    void what_is_wrong_is_told_with_file_and_line_and_nothing_stays() throws IOException {
        UUID good = id();
        String begin = "{\"organization\": [\n{\"id\": \"" + good + "\", \"name\": \"Stichting\"},\n";
        refused("a.json", begin + "1]}", "a.json, line 3: each record is an object.");
        refused("a.json", begin + "{\"name\": \"x\"}]}", "a.json, line 3: this organization has no id.");
        refused("a.json", begin + "{\"id\": \"12\"}]}", "a.json, line 3: id of organization must be a UUID.");
        refused("a.json", begin + "{\"id\": \"" + id() + "\"}]}", "a.json, line 3: this organization has no name.");
        refused(
                "a.json",
                begin + "{\"id\": \"" + id() + "\", \"name\": \"x\", \"year_incorporated\": \"long ago\"}]}",
                "a.json, line 3: year_incorporated of organization must be a number.");
        refused(
                "a.json",
                begin + "{\"id\": \"" + id() + "\", \"name\": \"x\", \"phones\": {}}]}",
                "a.json, line 3: phones of organization must be a list.");
        refused("a.json", begin + "{\"id\": \"" + id() + "\", \"id\": 1}]}", "a.json, line 3: this is not right JSON");
        refused("a.json", begin + "{\"id\": ", "a.json, line 3: this is not right JSON");
        refused(
                "a.json",
                begin + "{\"id\": \"" + id() + "\", \"name\": \"x\\u0000\"}]}",
                "line 3: name of organization has a character");
        refused("a.json", begin + "], \"shoes\": []}", "a.json, line 3: ");
        UUID nobody = UUID.randomUUID();
        refused(
                "a.json",
                begin + "{\"id\": \"" + id() + "\", \"name\": \"x\", \"parent_organization_id\": \"" + nobody + "\"}]}",
                "a.json, line 3: parent_organization_id of organization names " + nobody + ", which is not there.");
        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_table_is_told_with_file_and_line() throws IOException {
        String begin = "id,name,description\n" + id() + ",\"Een\nof twee\",x\n";
        refused(
                "organizations.csv",
                begin + "12,Een,x\n",
                "organizations.csv, line 4: id of organization must be a UUID.");
        refused(
                "organizations.csv",
                begin + id() + ",Een\n",
                "organizations.csv, line 4: there are 2 cells where the header has 3.");
        refused("organizations.csv", begin + made.getFirst() + ",Een,x\n", "line 4: the id");
        refused("organizations.csv", "name\nEen\n", "organizations.csv, line 1: there is no column id.");
        refused("organizations.csv", "id,id\n", "organizations.csv, line 1: the column id stands there twice.");
        refused("organizations.csv", "", "organizations.csv, line 1: there is no header.");
        refused("shoes.csv", "id\n", "shoes.csv: this is not called as a table of HSDS.");
        Files.write(folder.resolve("phones.csv"), new byte[] {'i', 'd', '\n', (byte) 0xC3, 0x28});
        refused(folder.resolve("phones.csv"), "this is not UTF-8 text.");
        assertThat(told()).isEmpty();
    }

    private void refused(String name, String content, String sentence) throws IOException {
        refused(file(name, content), sentence);
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> take(file)).isInstanceOf(BadInput.class).hasMessageContaining(sentence);
    }

    @Test
    void who_does_not_manage_the_directory_takes_nothing_in_or_out() throws IOException {
        Actor.Person coordinator = people.person(Role.COORDINATOR);
        Path in = file("in.json", "[]");
        assertThatThrownBy(() -> people.run(coordinator, () -> exchange.take(in)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.run(coordinator, () -> exchange.json(new ByteArrayOutputStream())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_administrator_of_the_operating_organisation_keeps_it_as_a_file_and_nobody_else_does() throws IOException {
        take(file("in.json", made(11).json().toString()));
        MockHttpServletResponse kept = new MockHttpServletResponse();
        people.as(new Actor.House("test"), () -> download(kept));
        assertThat(kept.getHeader("Content-Disposition")).contains("directory.zip");
        assertThat(kept.getContentAsByteArray()).startsWith('P', 'K');
        MockHttpServletResponse refused = new MockHttpServletResponse();
        assertThatThrownBy(() -> people.run(people.person(Role.ADMINISTRATOR), () -> download(refused)))
                .isInstanceOf(Refused.class);
        assertThat(refused.getHeader("Content-Disposition")).isNull();
        assertThat(refused.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse download(MockHttpServletResponse response) {
        try {
            new PackageController(exchange).csv(response);
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
