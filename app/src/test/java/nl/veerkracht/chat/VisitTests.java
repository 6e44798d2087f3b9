package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A visitor's requests, to the letter of the document, and everything that somebody else might send instead. */
@HouseTest
class VisitTests {

    @Autowired
    TestPeople people;

    @Autowired
    TeamKeys keys;

    @Autowired
    Conversations conversations;

    @Autowired
    Visits visits;

    @Autowired
    ChatTerms terms;

    @LocalServerPort
    int port;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestVisitor she = new TestVisitor();
    private ChatClient line;
    private TestTeam team;
    private Opening opening;

    @BeforeEach
    void team() {
        line = new ChatClient("http://localhost:" + port);
        team = TestTeam.begin(people, keys);
        opening = she.opening(team.key(), Urgency.SOON, "Mijn buurman weet dat Roosmarijntjesdag hier woont");
    }

    @AfterEach
    void hangUp() {
        line.close();
    }

    private void opened() {
        assertThat(line.open(opening).status()).isEqualTo(201);
    }

    private long stored() {
        return owner.sql("select count(*) from chat.envelope where conversation = ?")
                .param(she.conversation().value())
                .query(Long.class)
                .single();
    }

    private static void refused(ChatClient.Answer answer, int status, String why) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.why()).isEqualTo(why);
    }

    @Test
    void who_opens_and_comes_back_finds_everything_in_order() {
        ChatClient.Answer first = line.open(opening);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("seq").asInt()).isEqualTo(1);
        assertThat(first.body().path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ");
        assertThat(line.send(she, she.says("Ben je er?")).body().path("seq").asInt())
                .isEqualTo(2);

        JsonNode came = line.come(she).body();
        assertThat(came.path("conversation").asString())
                .isEqualTo(she.conversation().value().toString());
        assertThat(came.path("state").asString()).isEqualTo("waiting");
        assertThat(came.path("teamKeys").get(0).path("fingerprint").asString())
                .isEqualTo(team.key().fingerprint());
        assertThat(came.path("envelopes")).hasSize(2);
        assertThat(came.path("envelopes").get(1).path("seq").asInt()).isEqualTo(2);
        byte[] key = Sealing.unwrapForVisitor(
                Sealing.bytes(came.path("visitorKey").asString()),
                Sealing.visitorKey(she.phrase()),
                she.conversation().value());
        Envelope last = Wire.envelope(without(came.path("envelopes").get(1), "seq", "at"));
        assertThat(Sealing.open(key, last)).contains("Ben je er?");
    }

    @Test
    void a_long_conversation_is_told_in_portions() {
        opened();
        IntStream.range(1, Visits.PORTION + 5).forEach(n -> visits.put(she.access(), she.says("Bericht " + n)));
        JsonNode begin = line.come(she).body();
        assertThat(begin.path("envelopes")).hasSize(Visits.PORTION);
        assertThat(begin.path("more").asBoolean()).isTrue();
        JsonNode end = line.come(she, Visits.PORTION).body();
        assertThat(end.path("envelopes")).hasSize(5);
        assertThat(end.path("envelopes").get(0).path("seq").asInt()).isEqualTo(Visits.PORTION + 1);
        assertThat(end.path("more").asBoolean()).isFalse();
        assertThat(line.come(she, Visits.PORTION + 5).body().path("envelopes")).isEmpty();
        assertThat(line.comeAsBefore(she).body().path("envelopes")).hasSize(Visits.PORTION);
        refused(line.come(she, -1), 422, "malformed");
    }

    private static JsonNode without(JsonNode node, String... fields) {
        return ((tools.jackson.databind.node.ObjectNode) node).remove(List.of(fields));
    }

    @Test
    void the_same_message_again_gets_the_same_answer_and_is_kept_once() {
        opened();
        Envelope message = she.says("Hoi?");
        assertThat(line.send(she, message).status()).isEqualTo(201);
        ChatClient.Answer again = line.send(she, message);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("seq").asInt()).isEqualTo(2);
        assertThat(line.open(opening).status()).as("an opening again").isEqualTo(200);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void what_is_replayed_swapped_or_out_of_order_is_refused_and_nothing_of_it_is_kept() {
        opened();
        Envelope first = opening.first();
        refused(line.send(she, she.again(1, first.id(), "Iets anders")), 409, "replayed");
        ChatClient.Answer early = line.send(she, she.again(3, UUID.randomUUID(), "Te vroeg"));
        refused(early, 409, "order");
        assertThat(early.body().path("next").asInt()).isEqualTo(2);

        TestVisitor other = new TestVisitor();
        assertThat(line.open(other.opening(team.key(), Urgency.TALK, "Hallo")).status())
                .isEqualTo(201);
        refused(line.send(she, other.says("In een ander gesprek")), 409, "elsewhere");
        refused(line.send(other, she.again(2, UUID.randomUUID(), "Andersom")), 409, "elsewhere");
        Envelope stolen = she.again(2, opening.first().id(), "Met een id van elders");
        Envelope moved = new Envelope(stolen.id(), other.conversation().value(), Side.VISITOR, 2, stolen.sealed());
        refused(line.send(other, moved), 409, "elsewhere");
        refused(line.send(she, TestTeam.says(she.key(), she.conversation(), 1, "Als helper")), 409, "elsewhere");
        refused(line.send(new TestVisitor(), she.says("Onbekend")), 404, "unknown");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void what_is_no_envelope_is_refused_and_nothing_of_it_is_kept() {
        opened();
        Map<String, Object> good = Said.envelope(she.says("Goed"));
        Map<String, Object> changes = new HashMap<>();
        changes.put("v", 2);
        changes.put("id", "geen-id");
        changes.put("conversation", she.conversation().value().toString().toUpperCase(java.util.Locale.ROOT));
        changes.put("from", "iemand");
        changes.put("n", 0);
        changes.put("sealed", "AAAA");
        changes.put("extra", "veld");
        changes.forEach((field, value) -> {
            Map<String, Object> wrong = new HashMap<>(good);
            wrong.put(field, value);
            refused(line.post("send", Map.of("access", she.access(), "envelope", wrong)), 422, "malformed");
        });
        good.keySet().forEach(field -> {
            Map<String, Object> wrong = new HashMap<>(good);
            wrong.remove(field);
            refused(line.post("send", Map.of("access", she.access(), "envelope", wrong)), 422, "malformed");
        });
        for (String nonsense : List.of("", "{", "[]", "null", "{\"access\":1,\"envelope\":{}}", "{} {}", "\u0000")) {
            refused(line.post("send", nonsense), 422, "malformed");
        }
        refused(line.post("send", "{\"access\":\"" + "a".repeat(17_000) + "\"}"), 413, "large");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void who_sends_very_much_in_a_short_time_is_asked_to_wait_and_nothing_of_it_is_kept() {
        opened();
        IntStream.range(1, terms.pace().messages()).forEach(n -> visits.put(she.access(), she.says("Bericht " + n)));
        assertThat(stored()).isEqualTo(terms.pace().messages());
        Envelope next = she.says("Nog een");
        refused(line.send(she, next), 429, "fast");
        assertThat(stored()).isEqualTo(terms.pace().messages());
        owner.sql("update chat.envelope set at = at - interval '1 hour' where conversation = ?")
                .param(she.conversation().value())
                .update();
        assertThat(line.send(she, next).status()).isEqualTo(201);
    }

    @Test
    void a_conversation_has_only_so_many_messages() {
        opened();
        owner.sql("update chat.conversation set seq = :most, helper_n = :most - 1 where id = :id")
                .param("most", terms.pace().most())
                .param("id", she.conversation().value())
                .update();
        refused(line.send(she, she.says("Een te veel")), 409, "full");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_flood_of_new_conversations_makes_coming_back_no_heavier_nor_the_other_way_round() {
        flood(false);
        assertThat(visits.work(Visits.OPEN).bits()).isEqualTo(terms.work().most());
        assertThat(visits.work(Visits.COME).bits()).isLessThan(terms.work().most());
        calm();
        flood(true);
        assertThat(visits.work(Visits.COME).bits()).isEqualTo(terms.work().most());
        assertThat(visits.work(Visits.OPEN).bits()).isLessThan(terms.work().most());
    }

    private void flood(boolean coming) {
        owner.sql("""
                insert into chat.work_used (mark, minute, counts, coming)
                select sha256(('flood' || n)::bytea), date_trunc('minute', now()) + make_interval(mins => n % 2), true, ? from generate_series(1, 18000) n
                """).param(coming).update();
    }

    @AfterEach
    void calm() {
        owner.sql(
                        "delete from chat.work_used where mark in (select sha256(('flood' || n)::bytea) from generate_series(1, 18000) n)")
                .update();
    }

    @Test
    void nobody_comes_in_without_work_and_no_work_is_good_twice() {
        Map<String, Object> work = line.work("open");
        String challenge = String.valueOf(work.get("challenge"));
        long idle = LongStream.range(0, 100)
                .filter(counter -> Work.zeros(new Work.Done(challenge, counter)) < 8)
                .findFirst()
                .orElseThrow();
        Map<String, Object> lazy = Map.of("challenge", challenge, "counter", idle);
        refused(line.post("open", ChatClient.opened(opening, lazy)), 429, "work");
        refused(line.post("open", ChatClient.opened(opening, line.work("come"))), 429, "work");
        refused(
                line.post("open", ChatClient.opened(opening, Map.of("challenge", "verzonnen.iets", "counter", 1))),
                429,
                "work");
        assertThat(stored()).isZero();
        assertThat(line.post("open", ChatClient.opened(opening, work)).status()).isEqualTo(201);
        Opening next = new TestVisitor().opening(team.key(), Urgency.TALK, "Nog een");
        ChatClient.Answer twice = line.post("open", ChatClient.opened(next, work));
        refused(twice, 429, "work");
        assertThat(twice.body().path("bits").asInt()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void the_work_grows_with_the_flood_and_never_beyond_what_a_phone_can_do() {
        ChatTerms.Work terms = new ChatTerms.Work(12, 20, 30, 2, Duration.ofMinutes(10));
        assertThat(IntStream.of(0, 30, 59, 60, 119, 120, 480, 1_000_000).map(load -> Work.bits(terms, load)))
                .containsExactly(12, 12, 12, 14, 14, 16, 20, 20);
    }

    @Test
    void words_that_open_nothing_are_unknown_and_so_are_those_of_a_wiped_conversation() {
        refused(line.come(new TestVisitor()), 404, "unknown");
        opened();
        assertThat(line.wipe(she).status()).isEqualTo(204);
        refused(line.wipe(she), 404, "unknown");
        refused(line.come(she), 404, "unknown");
        refused(line.send(she, she.says("Ben ik er nog?")), 404, "unknown");
        assertThat(line.stream(she, 0).status()).isEqualTo(404);
    }

    @Test
    void the_token_of_no_words_opens_nothing_and_finds_nothing() {
        TestVisitor nobody = new TestVisitor("安全");
        refused(line.open(nobody.opening(team.key(), Urgency.TALK, "Kom maar hier")), 422, "malformed");
        refused(line.come(nobody), 422, "malformed");
        refused(line.send(nobody, nobody.says("Hoi")), 422, "malformed");
        refused(line.wipe(nobody), 422, "malformed");
    }

    @Test
    void a_conversation_is_not_opened_for_an_old_team_key_nor_in_anothers_place() {
        TestTeam newer = TestTeam.begin(people, keys);
        refused(line.open(opening), 409, "key");
        assertThat(stored()).isZero();
        TestVisitor other = new TestVisitor();
        Opening taken = other.opening(newer.key(), Urgency.TALK, "Eerst");
        assertThat(line.open(taken).status()).isEqualTo(201);
        Opening same = new Opening(
                taken.conversation(),
                she.access(),
                taken.visitorKey(),
                taken.teamKey(),
                newer.key().version(),
                "nl",
                Urgency.NOW,
                other.again(1, UUID.randomUUID(), "Op haar plek"));
        refused(line.open(same), 409, "elsewhere");
    }

    @Test
    void a_page_of_another_site_is_not_served() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/info/40/work"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{\"for\":\"open\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void no_phrase_key_or_word_goes_over_the_line_or_stands_in_the_database() throws Exception {
        opened();
        people.run(team.helper(), () -> conversations.take(she.conversation()));
        try (ChatClient.Events events = line.stream(she, 0)) {
            people.run(
                    team.helper(),
                    () -> conversations.send(
                            she.conversation(),
                            TestTeam.says(she.key(), she.conversation(), 1, "Goudsbloemenwimpel is veilig hier")));
            assertThat(events.next("message").path("seq").asInt()).isEqualTo(1);
            assertThat(events.next("message").path("seq").asInt()).isEqualTo(2);
        }
        line.come(she);
        List<String> secrets = List.of(
                she.phrase(),
                Sealing.letters(she.phrase()),
                "Roosmarijntjesdag",
                "Goudsbloemenwimpel",
                Sealing.text(she.key()),
                java.util.HexFormat.of().formatHex(she.key()),
                Sealing.text(Sealing.visitorKey(she.phrase())),
                Sealing.text(team.pair().privateKey()));
        String all = String.join("\n", line.traffic());
        assertThat(line.traffic()).hasSizeGreaterThan(10);
        assertThat(secrets).allSatisfy(secret -> assertThat(all).doesNotContain(secret));
        // The token opens nothing, but it is nobody's business either; nor is what a browser sealed: it is sealed once
        // more under the vault.
        List<String> nowhere = new ArrayList<>(secrets);
        nowhere.addAll(
                List.of(she.access(), opening.visitorKey(), opening.first().sealed()));
        assertThat(Dump.find(nowhere)).isEmpty();
    }

    @Test
    void the_log_tells_what_happened_to_the_minute_and_not_who_she_is() {
        opened();
        List<String> bodies = owner.sql("select body from audit.entry where subjects && array[?]::uuid[]")
                .param(she.conversation().value())
                .query(String.class)
                .list();
        assertThat(bodies).hasSize(2).allSatisfy(body -> {
            assertThat(body).contains("\"actor\":\"House\"").doesNotContain("127.0.0.1", "Java-http-client");
            assertThat(body).containsPattern("\"at\":\\d+0000[,}]");
        });
        assertThat(owner.sql(
                                "select created_at = date_trunc('minute', created_at) from vault.data_key k join chat.conversation c on c.key_id = k.id where c.id = ?")
                        .param(she.conversation().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
