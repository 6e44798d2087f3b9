package nl.veerkracht.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An answer was lost, and what was typed is changed before it is sent again. */
@HouseTest
class ChangedFormTests {

    private static final String FIRST = "Er komen mannen op kamer zeven.";
    private static final String SECOND = "Er komen mannen op kamer negen, elke nacht.";

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

    @Autowired
    TestPeople people;

    @Autowired
    Reports reports;

    @Autowired
    Signals signals;

    @Autowired
    MockMvc web;

    private final String form = UUID.randomUUID().toString();
    private Actor.Person joris = new Actor.Person(AccountId.random(), OrganisationId.random(), Set.of());

    @BeforeEach
    void somebodyTakesItIn() {
        joris = TestOffice.begin(people, reports).signaller();
    }

    private String send(String fact, String danger) throws Exception {
        return web.perform(post("/info/80")
                        .param("who", "WORK")
                        .param("danger", danger)
                        .param("called", "1")
                        .param("id", form)
                        .param("fact", fact)
                        .param("think", "Zij wil dit niet.")
                        .param("place", "HOLIDAY_PARK")
                        .param("where", "De Duinen"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<SignalMeta> all() {
        return people.as(joris, () -> signals.unkept(null, 9)).lines().stream()
                .map(line -> line.meta())
                .toList();
    }

    private List<String> written(SignalId id) {
        return people.as(joris, () -> reports.of(id)).orElseThrow().lines().stream()
                .map(Talk.Line::words)
                .toList();
    }

    private void lateAfter(SignalId id) {
        owner.sql("update signal.signal set received_at = received_at - interval '1 hour' where id = ?")
                .param(id.value())
                .update();
    }

    @Test
    void both_texts_are_kept_and_she_is_told_so() throws Exception {
        assertThat(send(FIRST, "NO")).contains("zes woorden").doesNotContain("allebei");
        assertThat(send(SECOND, "NO")).contains("Hier zijn jouw zes woorden", "Wij hebben ze nu allebei.");
        assertThat(send(SECOND, "NO")).as("sent twice").contains("allebei");
        assertThat(send(FIRST, "NO")).doesNotContain("allebei");
        SignalId id = all().getFirst().id();
        assertThat(all()).hasSize(1);
        assertThat(written(id))
                .singleElement()
                .asString()
                .contains("met een andere tekst", SECOND, "Zij wil dit niet.", "De Duinen, Vakantiepark");
        assertThat(Objects.requireNonNull(people.as(joris, () -> signals.read(id))
                                .orElseThrow()
                                .content())
                        .observations()
                        .getFirst()
                        .fact())
                .isEqualTo(FIRST);
        lateAfter(id);
        assertThat(send(SECOND + " En overdag.", "NO"))
                .as("long after the first")
                .contains("allebei", "dezelfde als eerst");
        assertThat(written(id)).hasSize(2);
        assertThat(Dump.find(List.of(SECOND))).isEmpty();
    }

    @Test
    void who_says_the_second_time_that_somebody_is_in_danger_is_heard() throws Exception {
        send(FIRST, "NO");
        send(SECOND, "YES");
        send(SECOND, "YES");
        assertThat(all()).extracting(SignalMeta::danger).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void what_comes_when_all_was_finished_is_a_signal_of_its_own() throws Exception {
        send(FIRST, "NO");
        SignalId first = all().getFirst().id();
        people.run(joris, () -> signals.take(first));
        people.run(joris, () -> reports.close(first, true));
        assertThat(send(SECOND, "NO")).contains("Hier zijn jouw zes woorden");
        assertThat(all()).singleElement().extracting(SignalMeta::id).isNotEqualTo(first);
        assertThat(written(first)).isEmpty();
    }
}
