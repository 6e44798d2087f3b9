package nl.veerkracht.herspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** She asks that everything is destroyed, somebody answers, and it happens by itself or not at all. */
@HouseTest
class HerErasureTests {

    @Autowired
    HerScene scene;

    @Autowired
    Erasures erasures;

    @Autowired
    ErasureRounds rounds;

    @Autowired
    HerWriting writing;

    @Autowired
    MockMvc http;

    /** With the rights of whoever acts. */
    @Autowired
    JdbcClient app;

    private Actor.Person coordinator;
    private Actor.Person helper;
    private Actor.Person mandate;
    private Actor.Person officer;
    private TrajectoryId line;
    private Actor.Young her;

    @BeforeEach
    void a_line_with_her_in_it() {
        coordinator = scene.coordinator();
        line = scene.line(coordinator);
        helper = scene.member(coordinator, line, Sight.NOTES);
        mandate = scene.people.person(coordinator.inOrganisation(), Role.MANDATE_HOLDER);
        officer = scene.people.person(Role.PRIVACY_OFFICER);
        her = scene.young(line);
    }

    private UUID asked() {
        scene.people.run(her, scene.spaces::askErasure);
        return last().id();
    }

    private Erasure last() {
        return Objects.requireNonNull(scene.people.as(her, erasures::hers).is().last());
    }

    private void agreed(UUID id) {
        scene.people.run(coordinator, () -> scene.spaces.agreeToErase(id));
    }

    private void theDayComes(UUID id) {
        scene.owner
                .sql("update herspace.erasure set erase_at = now() - interval '1 minute' where id = :id")
                .param("id", id)
                .update();
    }

    private List<String> desksWith(String kind) {
        return scene.owner
                .sql(
                        "select audience from attention.need where kind = :kind and dossier = :line and settled_at is null")
                .param("kind", kind)
                .param("line", line.value())
                .query(String.class)
                .list();
    }

    private long lines() {
        return scene.owner
                .sql("select count(*) from trajectory.trajectory where id = :line")
                .param("line", line.value())
                .query(Long.class)
                .single();
    }

    private UUID key() {
        return scene.owner
                .sql("select key_id from trajectory.trajectory where id = :line")
                .param("line", line.value())
                .query(UUID.class)
                .single();
    }

    private boolean isAlive(UUID key) {
        return scene.owner
                .sql("select wrapped is not null from vault.data_key where id = :key")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    @Test
    void what_she_asks_stands_on_her_coordinators_desk_until_she_changes_her_mind() {
        UUID id = asked();
        assertThat(desksWith("herspace.erasure"))
                .containsExactly("account:" + coordinator.id().value());
        assertThatThrownBy(() -> scene.people.run(her, scene.spaces::askErasure))
                .isInstanceOf(Refused.class);
        scene.people.run(her, scene.spaces::keepAll);
        assertThat(desksWith("herspace.erasure")).isEmpty();
        assertThat(last().isOpen()).isFalse();
        assertThatThrownBy(() -> agreed(id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scene.people.run(her, scene.spaces::keepAll)).isInstanceOf(Refused.class);
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void who_is_not_twelve_yet_does_not_ask_it_herself() {
        scene.people.as(
                coordinator,
                () -> scene.trajectories.changeAbout(line, 0, "Dewi", "Dewi Jansen", String.valueOf(young())));
        assertThat(scene.people.as(her, erasures::hers).is().may()).isFalse();
        assertThatThrownBy(() -> scene.people.run(her, scene.spaces::askErasure))
                .isInstanceOf(Refused.class);
    }

    private static int young() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).getYear() - 9;
    }

    @Test
    void it_is_answered_by_who_leads_has_the_mandate_or_watches_and_by_nobody_else() {
        UUID id = asked();
        for (Actor.Person nobody : List.of(
                helper,
                scene.coordinator(),
                scene.people.person(Role.MANDATE_HOLDER),
                scene.people.person(coordinator.inOrganisation(), Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> scene.people.run(nobody, () -> scene.spaces.agreeToErase(id)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> scene.people.as(nobody, () -> erasures.page(id)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> scene.people.run(her, () -> scene.spaces.agreeToErase(id)))
                .isInstanceOf(Refused.class);
        for (Actor.Person one : List.of(coordinator, mandate, officer)) {
            assertThat(scene.people.as(one, () -> erasures.page(id)).erasure().isAsked())
                    .isTrue();
        }
        scene.people.run(mandate, () -> scene.spaces.agreeToErase(id));
        assertThat(desksWith("herspace.erasure.agreed"))
                .containsExactly("account:" + coordinator.id().value());
        assertThatThrownBy(() -> agreed(id)).isInstanceOf(Refused.class);
    }

    @Test
    void a_no_has_a_ground_and_a_reason_that_she_reads_with_who_helps_her() throws Exception {
        scene.words(coordinator, line);
        UUID id = asked();
        String form = http.perform(post("/erasures/" + id)
                        .with(csrf())
                        .with(scene.people.signedIn(officer))
                        .param("answer", "no"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form).contains("Kies de grond voor een nee.", "Schrijf voor haar op waarom.");
        http.perform(post("/erasures/" + id)
                        .with(csrf())
                        .with(scene.people.signedIn(officer))
                        .param("answer", "no")
                        .param("ground", "CLAIM")
                        .param("reason", "Er loopt een zaak waarin jij dit nodig hebt."))
                .andExpect(redirectedUrl("/erasures/" + id));
        assertThat(http.perform(get("/pages/10").cookie(scene.cookie(line)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(
                        "Het antwoord was nee",
                        "Er loopt een zaak waarin jij dit nodig hebt.",
                        "voor de rechter",
                        "088 555 1000");
        assertThat(desksWith("herspace.erasure")).isEmpty();
        rounds.sweep();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void after_a_yes_it_goes_by_itself_on_its_day_and_once() throws Exception {
        String words = String.join(" ", scene.words(coordinator, line));
        scene.people.run(her, () -> writing.tell("Het begon toen ik dertien was."));
        UUID id = asked();
        agreed(id);
        UUID key = key();
        rounds.sweep();
        assertThat(lines()).isEqualTo(1);
        theDayComes(id);
        rounds.sweep();
        assertThat(lines()).isZero();
        assertThat(isAlive(key)).isFalse();
        assertThat(desksWith("herspace.erasure.agreed")).isEmpty();
        assertThat(http.perform(post("/start").param("words", words))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isNull();
        assertThat(scene.owner
                        .sql(
                                "select body::jsonb -> 'details' ->> 'ground' from audit.entry where action = 'trajectory.erase' and :line = any (subjects)")
                        .param("line", line.value())
                        .query(String.class)
                        .list())
                .containsExactly("asked");
        rounds.sweep();
        assertThat(scene.people.asHouse(() -> scene.trajectories.eraseAsAsked(line)))
                .isFalse();
        http.perform(get("/").with(scene.people.signedIn(coordinator)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(200));
    }

    @Test
    void who_changes_her_mind_before_the_day_loses_nothing() {
        UUID id = asked();
        agreed(id);
        scene.people.run(her, scene.spaces::keepAll);
        theDayComes(id);
        rounds.sweep();
        assertThat(lines()).isEqualTo(1);
        assertThat(isAlive(key())).isTrue();
    }

    @Test
    void what_is_cut_off_halfway_has_not_happened_and_comes_again() {
        scene.people.run(her, () -> writing.tell("Van mij."));
        UUID id = asked();
        agreed(id);
        theDayComes(id);
        UUID key = key();
        assertThatThrownBy(() -> scene.people.asHouse(() -> {
                    assertThat(rounds.erase(id)).isTrue();
                    throw new IllegalStateException("the lights go out");
                }))
                .hasMessage("the lights go out");
        assertThat(isAlive(key)).isTrue();
        assertThat(last().isOpen()).isTrue();
        rounds.sweep();
        assertThat(isAlive(key)).isFalse();
        assertThat(lines()).isZero();
    }

    private String shown(String path) throws Exception {
        return http.perform(get(path).cookie(scene.cookie(line)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void with_new_words_and_when_her_space_is_shut_a_wish_does_not_stand_any_more() throws Exception {
        scene.words(coordinator, line);
        assertThat(shown("/pages/1")).doesNotContain("Er staat iets klaar");
        UUID id = asked();
        assertThat(shown("/pages/1")).contains("Er staat iets klaar");
        agreed(id);
        scene.words(coordinator, line);
        theDayComes(id);
        rounds.sweep();
        assertThat(lines()).isEqualTo(1);
        assertThat(last().ending()).isInstanceOf(Erasure.Ending.NewWords.class);
        assertThat(desksWith("herspace.erasure.agreed")).isEmpty();
        assertThat(shown("/pages/1")).doesNotContain("Er staat iets klaar");
        assertThat(shown("/pages/10")).contains("Je vraag geldt niet meer", "Vraag het dan opnieuw.");
        asked();
        scene.people.run(coordinator, () -> scene.spaces.shut(line));
        assertThat(last().isOpen()).isFalse();
        assertThat(desksWith("herspace.erasure")).isEmpty();
        assertThatThrownBy(() -> scene.people.as(scene.coordinator(), () -> scene.spaces.open(line)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_may_answer_stops_a_yes_before_its_day_with_a_reason_that_she_reads() throws Exception {
        scene.words(coordinator, line);
        UUID id = asked();
        assertThatThrownBy(() -> scene.people.run(mandate, () -> scene.spaces.stopErasure(id, "Te vroeg.")))
                .isInstanceOf(Refused.class);
        agreed(id);
        for (Actor.Person nobody : List.of(helper, scene.coordinator(), scene.people.person(Role.MANDATE_HOLDER))) {
            assertThatThrownBy(() -> scene.people.run(nobody, () -> scene.spaces.stopErasure(id, "Zomaar.")))
                    .isInstanceOf(Refused.class);
            assertThat(scene.people.as(
                            nobody,
                            () -> app.sql("select herspace.stop_erasure(:id, ''::bytea)")
                                    .param("id", id)
                                    .query(Boolean.class)
                                    .single()))
                    .isFalse();
        }
        String page = http.perform(get("/erasures/" + id).with(scene.people.signedIn(mandate)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("/erasures/" + id + "/stop");
        assertThat(http.perform(post("/erasures/" + id + "/stop").with(csrf()).with(scene.people.signedIn(mandate)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Schrijf voor haar op waarom.");
        http.perform(post("/erasures/" + id + "/stop")
                        .with(csrf())
                        .with(scene.people.signedIn(mandate))
                        .param("reason", "Iemand anders vroeg dit."))
                .andExpect(redirectedUrl("/erasures/" + id));
        assertThat(shown("/pages/10")).contains("Het gaat toch niet door", "Iemand anders vroeg dit.");
        assertThat(desksWith("herspace.erasure.agreed")).isEmpty();
        theDayComes(id);
        rounds.sweep();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void with_the_line_everything_it_asked_goes_from_every_desk() {
        scene.people.run(her, () -> writing.write(Letter.Kind.MESSAGE, "Kun je mij bellen?"));
        UUID id = asked();
        agreed(id);
        theDayComes(id);
        rounds.sweep();
        assertThat(scene.owner
                        .sql("select kind from attention.need where dossier = :line and settled_at is null")
                        .param("line", line.value())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void an_answer_that_is_late_is_seen_by_those_above_once() {
        UUID id = asked();
        rounds.sweep();
        assertThat(desksWith("herspace.erasure.late")).isEmpty();
        scene.owner
                .sql("update herspace.erasure set answer_by = now() - interval '1 minute' where id = :id")
                .param("id", id)
                .update();
        rounds.sweep();
        assertThat(desksWith("herspace.erasure.late"))
                .containsExactlyInAnyOrder(
                        "role:mandate_holder@" + coordinator.inOrganisation().value(), "role:privacy_officer");
        agreed(id);
        assertThat(desksWith("herspace.erasure.late")).isEmpty();
    }
}
