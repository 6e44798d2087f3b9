package nl.veerkracht.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class TimelineTests {

    @Autowired
    MockMvc http;

    @Autowired
    TimelineScene scene;

    /** With the rights of whoever acts. */
    @Autowired
    JdbcClient app;

    Actor.Person coordinator;
    TrajectoryId line;

    @BeforeEach
    void open() {
        coordinator = scene.people.person(Role.COORDINATOR);
        line = scene.line(coordinator);
    }

    private String shown(Actor.Person who, String below) throws Exception {
        return http.perform(get("/trajectories/" + line.value() + "/all-sides" + below)
                        .with(scene.people.signedIn(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String sent(String below, String... fields) throws Exception {
        var request = post("/trajectories/" + line.value() + "/all-sides" + below)
                .with(scene.people.signedIn(coordinator))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private TimelinePage page(Actor.Person who, @Nullable String after) {
        return scene.people.as(who, () -> scene.timelines.read(line, after));
    }

    @Test
    void all_sides_stand_side_by_side_each_in_its_own_lane() throws Exception {
        Actor.Person school = scene.member(coordinator, line, Sight.TIMELINE);
        sent("/new", "side", "HER", "title", "Naar oma verhuisd", "happenedYear", "2024", "turning", "true");
        scene.told(school, line, TimelineScene.telling(Side.PROFESSIONALS, "2024-03", "Veel gemist"));
        scene.told(school, line, TimelineScene.telling(Side.PARENTS, "2024-03-09", "Ruzie thuis"));
        String page = shown(school, "");
        assertThat(page)
                .containsSubsequence("Alles wat verteld is", "Naar oma verhuisd", "Veel gemist", "Ruzie thuis")
                .contains(
                        "vk-sides__mark--her",
                        "vk-sides__mark--parents",
                        "vk-sides__mark--professionals",
                        "vk-sides__turn");
        assertThat(page(school, null).wide().turns())
                .extracting(Panorama.Turn::title)
                .containsExactly("Naar oma verhuisd");
        assertThat(page(coordinator, null).wide().marks()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2031, -, -", "-, 4, -", "2024, 13, -", "2023, 2, 29", "2024, -, 3", "1911, -, -", "24, 1, 1"})
    void a_day_that_cannot_be_is_told_at_the_field_and_nothing_is_lost(
            @Nullable String year, @Nullable String month, @Nullable String day) throws Exception {
        List<String> fields = new ArrayList<>(List.of("side", "HER", "title", "Iets met een hond"));
        for (String[] one : new String[][] {{"happenedYear", year}, {"happenedMonth", month}, {"happenedDay", day}}) {
            if (one[1] != null) {
                fields.addAll(List.of(one));
            }
        }
        assertThat(sent("/new", fields.toArray(String[]::new)))
                .contains("Deze datum kan niet.", "Iets met een hond", "utrecht-form-fieldset--invalid");
        assertThat(page(coordinator, null).events()).isEmpty();
    }

    @Test
    void who_tells_and_what_happened_must_be_said() throws Exception {
        assertThat(sent("/new", "happenedYear", "2024", "words", "Een lang verhaal"))
                .contains("Kies wie dit vertelt.", "Schrijf nog in een paar woorden", "Een lang verhaal");
        assertThatThrownBy(() -> scene.told(coordinator, line, TimelineScene.telling(Side.HER, "2024", " ")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void two_people_who_tell_the_same_event_otherwise_lose_nothing_and_see_both() throws Exception {
        UUID event = scene.told(coordinator, line, TimelineScene.telling(Side.HER, "2024", "Bij oma"));
        assertThat(shown(coordinator, "/" + event)).contains("Bij oma", "name=\"version\" value=\"0\"");
        sent("/" + event, "version", "0", "side", "HER", "title", "Bij oma in Zeist", "happenedYear", "2024");
        String crossed = sent(
                "/" + event, "version", "0", "side", "HER", "title", "Bij oma, met de kat", "happenedYear", "2023");
        assertThat(crossed).contains("Bij oma in Zeist", "Bij oma, met de kat", "name=\"version\" value=\"1\"", "2023");
        assertThat(page(coordinator, null).events())
                .singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo("Bij oma in Zeist"));
        sent("/" + event, "version", "1", "side", "HER", "title", "Bij oma, met de kat", "happenedYear", "2023");
        assertThat(page(coordinator, null).events())
                .singleElement()
                .satisfies(one -> assertThat(one.happened().iso()).isEqualTo("2023"));
    }

    @Test
    void what_she_told_herself_is_told_otherwise_by_nobody_on_her_team() throws Exception {
        Telling telling = TimelineScene.telling(Side.HER, "2024", "Ik ging zelf weg");
        UUID hers = ((Kept.Done)
                        scene.people.as(new Actor.Young(line.value()), () -> scene.timelines.tellHers(telling)))
                .event();
        assertThat(shown(coordinator, "/" + hers))
                .contains("Ik ging zelf weg", "Deze woorden zijn van haar.")
                .doesNotContain("name=\"happenedYear\"");
        assertThat(sent("/" + hers, "version", "0", "side", "PARENTS", "title", "Weggelopen", "happenedYear", "2024"))
                .contains("Alleen zij verandert haar woorden.");
        assertThat(scene.people.as(
                        coordinator,
                        () -> app.sql("update timeline.event set version = version where id = :id")
                                .param("id", hers)
                                .update()))
                .isZero();
        assertThat(page(coordinator, null).events())
                .singleElement()
                .extracting(ToldEvent::title, ToldEvent::side)
                .containsExactly("Ik ging zelf weg", Side.HER);
    }

    @Test
    void what_is_written_about_an_event_that_was_taken_away_can_be_kept_as_a_new_one() throws Exception {
        UUID event = scene.told(coordinator, line, TimelineScene.telling(Side.HER, "2024", "Bij oma"));
        sent("/" + event + "/remove", "version", "0");
        String crossed = sent("/" + event, "version", "0", "side", "HER", "title", "Bij opa", "happenedYear", "2024");
        assertThat(crossed).contains("Bij opa", "/all-sides/new\"");
        assertThat(page(coordinator, null).events()).isEmpty();
    }

    @Test
    void only_who_leads_or_wrote_it_takes_an_event_away_and_only_as_she_read_it() {
        Actor.Person writer = scene.member(coordinator, line, Sight.TIMELINE);
        Actor.Person other = scene.member(coordinator, line, Sight.TIMELINE);
        UUID event = scene.told(writer, line, TimelineScene.telling(Side.PARENTS, "2024", "Ruzie"));
        assertThatThrownBy(() -> scene.people.as(other, () -> scene.timelines.remove(line, event, 0)))
                .isInstanceOf(Refused.class);
        assertThat(scene.people.as(writer, () -> scene.timelines.remove(line, event, 3)))
                .isInstanceOf(Kept.Changed.class);
        assertThat(scene.people.as(coordinator, () -> scene.timelines.remove(line, event, 0)))
                .isInstanceOf(Kept.Done.class);
        assertThat(scene.people.as(writer, () -> scene.timelines.remove(line, event, 0)))
                .isInstanceOf(Kept.Changed.class);
    }

    @Test
    void who_does_not_see_time_finds_nothing_there() throws Exception {
        scene.told(coordinator, line, TimelineScene.telling(Side.HER, "2024", "Bij oma"));
        Actor.Person practical = scene.member(coordinator, line, Sight.TASKS);
        Actor.Person stranger = scene.people.person(Role.COORDINATOR);
        for (Actor.Person who : List.of(practical, stranger)) {
            assertThat(shown(who, "")).doesNotContain("Bij oma", "vk-sides");
            assertThatThrownBy(() -> page(who, null)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void pages_hold_every_event_once_however_many_share_a_day() {
        for (int i = 0; i < 60; i++) {
            scene.told(
                    coordinator,
                    line,
                    TimelineScene.telling(Side.HER, i % 2 == 0 ? "2024-05-03" : "2024", "Iets " + i));
        }
        List<UUID> seen = new ArrayList<>();
        String after = null;
        do {
            TimelinePage page = page(coordinator, after);
            page.events().forEach(event -> seen.add(event.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        assertThat(page(coordinator, "wat-iemand-typte").events()).hasSize(Timelining.PAGE);
    }

    @Test
    void no_word_of_it_stands_in_the_database_and_it_goes_with_the_line() {
        scene.told(
                coordinator,
                line,
                TimelineScene.turn(Side.HER, "2024", "De rode kater kwam", "Hij heet Pannenkoekje."));
        assertThat(Dump.find(List.of("rode kater", "Pannenkoekje"))).isEmpty();
        assertThat(scene.owner.sql("""
                                select confdeltype from pg_constraint
                                where conrelid = 'timeline.event'::regclass and confrelid = 'trajectory.trajectory'::regclass
                                """).query(String.class).single()).isEqualTo("c");
    }

    @Test
    void a_page_asks_the_database_as_often_for_much_as_for_little() throws Exception {
        scene.told(coordinator, line, TimelineScene.turn(Side.HER, "2024", "Verhuisd", null));
        String path = "/trajectories/" + line.value() + "/all-sides";
        var session = scene.people.signedIn(coordinator);
        http.perform(get(path).with(session));
        List<String> few = Statements.of(() -> http.perform(get(path).with(session)));
        scene.hundred(coordinator, line);
        List<String> many = Statements.of(() -> http.perform(get(path).with(session)));
        assertThat(many).hasSameSizeAs(few).hasSizeBetween(3, 12);
    }

    @Test
    void every_screen_shows_in_both_languages() throws Exception {
        UUID event = scene.told(coordinator, line, TimelineScene.turn(Side.HER, "2019", "Verhuisd", null));
        for (String below : List.of("", "/new", "/" + event)) {
            for (String language : List.of("nl", "en")) {
                assertThat(shown(coordinator, below + "?lang=" + language)).contains("</html>");
            }
        }
        assertThat(shown(coordinator, "")).contains("Stille tijd", "2019");
    }
}
