package nl.veerkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@HouseTest
class SignalApiTests {

    @Value("${local.server.port}")
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestPeople people;

    String organisation = "Stichting " + UUID.randomUUID();
    ApiCalls api;

    @BeforeEach
    void key() {
        api = new ApiCalls(port, key(organisation, Role.SIGNALLER));
    }

    @Test
    void a_signal_is_stored_and_read_back() {
        ApiCalls.Reply stored = api.post(ApiCalls.signal("own-1"));
        assertThat(stored.status()).isEqualTo(201);
        String location = stored.response().headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .isEqualTo("/api/v1/signals/" + stored.json().get("id").asString());
        assertThat(stored.json().propertyNames()).containsExactlyInAnyOrder("id", "receivedAt");
        assertThat(stored.response().headers().firstValue("API-Version")).hasValue("1.0.0");

        ApiCalls.Reply read = api.get(location);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().get("state").asString()).isEqualTo("open");
        assertThat(read.json().at("/signal/externalId").asString()).isEqualTo("own-1");
        assertThat(read.json().at("/signal/about/birthDate").asString()).isEqualTo("2010");
        assertThat(read.json().at("/signal/observations/0/lifeArea").asString()).isEqualTo("school");
    }

    @Test
    void a_replayed_signal_gets_200_with_the_first_answer() {
        String signal = ApiCalls.signal();
        ApiCalls.Reply first = api.post(signal);
        ApiCalls.Reply again = api.post(signal);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void another_organisation_finds_nothing_under_its_id() {
        String id = api.post(ApiCalls.signal()).json().get("id").asString();
        ApiCalls other = new ApiCalls(port, key("Stichting " + UUID.randomUUID(), Role.SIGNALLER));
        assertProblem(other.get("/api/v1/signals/" + id), 404);
        assertProblem(api.get("/api/v1/signals/" + UUID.randomUUID()), 404);
        assertProblem(api.get("/api/v1/signals/1"), 404);
    }

    @Test
    void without_a_key_or_with_a_wrong_one_nothing_opens() {
        assertProblem(new ApiCalls(port, "").post(ApiCalls.signal()), 401);
        assertProblem(new ApiCalls(port, "vk_wrong").post(ApiCalls.signal()), 401);
        assertProblem(new ApiCalls(port, key(organisation, Role.WEIGHER)).post(ApiCalls.signal()), 403);
    }

    @Test
    void an_importer_sends_for_others_and_a_signaller_does_not() {
        String name = "Honk%20" + UUID.randomUUID() + "%20%C3%A9";
        ApiCalls importer = new ApiCalls(port, key("Beheer " + UUID.randomUUID(), Role.IMPORTER));
        String signal = ApiCalls.signal();

        ApiCalls.Reply stored = importer.postFor(name, signal);
        assertThat(stored.status()).isEqualTo(201);
        assertThat(importer.postFor(name, signal).status()).isEqualTo(200);
        assertThat(People.count(
                        "select count(*) from access.organisation where state = 'unconfirmed' and name = ?",
                        java.net.URLDecoder.decode(name, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        ApiCalls.Reply read =
                importer.get("/api/v1/signals/" + stored.json().get("id").asString());
        assertThat(read.json().has("signal")).isFalse();
        assertProblem(api.postFor(name, ApiCalls.signal()), 403);
    }

    @Test
    void a_refused_signal_of_a_new_organisation_makes_no_organisation() {
        ApiCalls importer = new ApiCalls(port, key("Beheer " + UUID.randomUUID(), Role.IMPORTER));
        String name = "Nooit-" + UUID.randomUUID();
        assertProblem(importer.postFor(name, "{}"), 422);
        assertThat(People.count("select count(*) from access.organisation where name = ?", name))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen json",
                "{",
                "{\"externalId\": 1} x",
                "{\"externalId\":\"a\",\"externalId\":\"b\"}",
                "[",
                "{\"a\":}",
                "{\"externalId\":\"\\uZZZZ\"}"
            })
    void what_is_not_json_gets_400(String body) {
        assertProblem(api.post(body), 400);
    }

    @Test
    void broken_utf_8_and_deep_nesting_get_400() {
        assertProblem(api.post(ApiCalls.signal("h\u00e9").getBytes(StandardCharsets.ISO_8859_1)), 400);
        assertProblem(api.post(new byte[] {(byte) 0xC0, (byte) 0x80}), 400);
        assertProblem(api.post("[".repeat(30_000)), 400);
        assertProblem(api.post("{\"about\":".repeat(50) + "1" + "}".repeat(50)), 400);
    }

    @Test
    void another_content_type_gets_415() {
        assertProblem(api.postAs("text/plain", ApiCalls.signal()), 415);
        assertProblem(api.postAs("application/x-www-form-urlencoded", "a=b"), 415);
    }

    @Test
    void what_is_too_large_gets_413_however_it_is_sent() {
        byte[] large = ApiCalls.signal("x".repeat(70_000)).getBytes(StandardCharsets.UTF_8);
        assertProblem(api.post(large), 413);
        assertProblem(api.postChunked(large), 413);
        byte[] megabyte =
                ApiCalls.signal().replace("Fenna", "F".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
        assertProblem(api.postChunked(megabyte), 413);
    }

    @Test
    void endless_observations_are_not_read_into_memory() {
        byte[] one =
                "{\"lifeArea\":\"school\",\"fact\":\"x\",\"certainty\":\"seen\"},".getBytes(StandardCharsets.UTF_8);
        byte[] start = "{\"observations\":[".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                // Ends after three million observations, should the server go on reading for ever.
                long place = at++ - start.length;
                return place < 0
                        ? start[(int) (at - 1)]
                        : place > 3_000_000L * one.length ? -1 : one[(int) (place % one.length)];
            }
        };
        try {
            assertProblem(api.postStream(endless), 413);
        } catch (IllegalStateException closed) {
            // The server answered and hung up while we were still sending; some clients see only that.
            assertThat(closed.getCause()).isInstanceOf(java.io.IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-03\" | \"2026-02-31\" | /observedAt",
                "\"2026-03\" | \"2026-13\" | /observedAt",
                "\"2026-03\" | \"2100-01-01\" | /observedAt",
                "\"2026-03\" | \"gisteren\" | /observedAt",
                "\"2026-03\" | \"0000-01-01\" | /observedAt",
                "\"2026-03\" | 5 | /observedAt",
                "\"2010\" | \"2010-02-30\" | /about/birthDate",
                "\"2010\" | \"2199\" | /about/birthDate",
                "\"2010\" | \"20-10\" | /about/birthDate",
                "\"Fenna\" | \"Fen\\u0000na\" | /about/givenNames",
                "\"Fenna\" | \"\\ud800\" | /about/givenNames",
                "\"teacher\" | \"koning\" | /signaller/role",
                "\"birthDate\": \"2010\" | \"ageEstimate\": 1e400 | /about/ageEstimate",
                "\"birthDate\": \"2010\" | \"ageEstimate\": 121 | /about/ageEstimate",
                "\"birthDate\": \"2010\" | \"ageEstimate\": \"15\" | /about/ageEstimate",
                "\"birthDate\": \"2010\" | \"geheim\": 1 | /about",
                "\"Viel in slaap in de les.\" | \"   \" | /observations/0/fact",
                "\"seen\" | null | /observations/0/certainty",
                "\"seen\" | \"not_said\" | /observations/0/certainty",
                "false | \"false\" | /immediateDanger",
                "\"020-5550000\" | \"\" | /signaller/reach"
            })
    void what_cannot_be_gets_422_at_its_place_and_repeats_nothing(String from, String to, String pointer) {
        ApiCalls.Reply reply = api.post(ApiCalls.signal().replace(from, to));
        assertProblem(reply, 422);
        assertThat(reply.json().get("errors"))
                .anySatisfy(error -> assertThat(error.get("pointer").asString()).isEqualTo(pointer));
        assertThat(reply.response().body()).doesNotContain("geheim", "koning", "gisteren", "Fenna", "2026-02-31");
        assertThat(stored()).isZero();
    }

    @Test
    void every_fault_is_named_at_once() {
        ApiCalls.Reply reply = api.post("{\"about\": {}, \"observations\": [], \"immediateDanger\": 1}");
        assertThat(reply.json().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .contains("/externalId", "/observedAt", "/signaller", "/about", "/observations", "/immediateDanger");
    }

    @Test
    void health_and_description_are_open_to_anyone() {
        ApiCalls nobody = new ApiCalls(port, "");
        assertThat(nobody.get("/health/live").status()).isEqualTo(200);
        assertThat(nobody.get("/health/ready").response().body()).isEmpty();
        ApiCalls.Reply description = nobody.get("/api/v1/openapi.json");
        assertThat(description.json().get("openapi").asString()).startsWith("3.1");
        assertThat(description.json().at("/components/schemas/Signal/required").size())
                .isEqualTo(6);
    }

    private static void assertProblem(ApiCalls.Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
        assertThat(reply.json().has("title")).isTrue();
        assertThat(reply.response().headers().firstValue("API-Version")).isPresent();
    }

    private int stored() {
        return People.count(
                "select count(*) from signal.signal s join access.organisation o on o.id = s.organisation where o.name = ?",
                organisation);
    }

    private String key(String name, Role role) {
        return people.asHouse(() -> keys.create(name, role));
    }
}
