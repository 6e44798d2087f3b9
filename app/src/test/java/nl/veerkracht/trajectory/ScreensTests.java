package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.thread.ThreadId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class ScreensTests {

    @Autowired
    MockMvc http;

    @Autowired
    Scene scene;

    private String read(Actor.Person who, String path) throws Exception {
        return http.perform(get(path).with(scene.people.signedIn(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Actor.Person who, String path, String... fields) throws Exception {
        var request = post(path).with(scene.people.signedIn(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private static String path(TrajectoryId line) {
        return "/trajectories/" + line.value();
    }

    @Test
    void a_weigher_opens_a_line_and_its_coordinator_finds_it() throws Exception {
        Actor.Person weigher = scene.weigher();
        Actor.Person coordinator = scene.coordinator();
        ThreadId thread = scene.thread(weigher);
        String open = "/threads/" + thread.value() + "/trajectory";
        assertThat(read(weigher, open)).contains("Traject openen");
        MockHttpServletResponse opened = send(
                weigher,
                open,
                "called",
                "Dewi",
                "name",
                "",
                "bornDay",
                "",
                "bornMonth",
                "",
                "bornYear",
                "2011",
                "words",
                "Ik wil een kamer met een deur.",
                "colleague",
                coordinator.id().value().toString());
        assertThat(opened.getRedirectedUrl()).isEqualTo("/threads/" + thread.value());

        String mine = read(coordinator, "/trajectories");
        assertThat(mine).contains("D. · 14 of 15 jaar").doesNotContain("Dewi");
        String id = mine.replaceAll("(?s).*href=\"/trajectories/([0-9a-f-]{36})\".*", "$1");
        String page = read(coordinator, "/trajectories/" + id);
        assertThat(page)
                .contains(
                        "Het traject van Dewi",
                        "Ik wil een kamer met een deur.",
                        "Dit traject is nieuw voor jou",
                        "<title>Traject</title>");
        send(coordinator, "/trajectories/" + id + "/taken-up");
        assertThat(read(coordinator, "/trajectories/" + id)).doesNotContain("Dit traject is nieuw voor jou");
        assertThat(scene.needs(Needs.NEW, UUID.fromString(id))).isZero();
    }

    @Test
    void who_is_not_involved_sees_a_calm_page_without_a_word_of_the_line() throws Exception {
        TrajectoryId line = scene.line(scene.coordinator());
        for (Role role : Scene.ROLES) {
            String page = read(scene.people.person(role), path(line));
            assertThat(page)
                    .as(role.code())
                    .contains("Je bent niet betrokken bij dit traject")
                    .doesNotContain("Dewi");
        }
        assertThat(read(scene.coordinator(), "/trajectories/" + UUID.randomUUID()))
                .contains("Je bent niet betrokken bij dit traject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timeline",
                "/notes",
                "/tasks",
                "/team",
                "/about",
                "/words",
                "/state",
                "/hand-over",
                "/away",
                "/appoint"
            })
    void nothing_below_a_line_opens_for_who_is_not_involved(String below) throws Exception {
        TrajectoryId line = scene.line(scene.coordinator());
        for (Role role : List.of(Role.COORDINATOR, Role.WEIGHER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR)) {
            MockHttpServletResponse response = http.perform(
                            get(path(line) + below).with(scene.people.signedIn(scene.people.person(role))))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(role.code()).isEqualTo(404);
        }
    }

    @Test
    void every_screen_of_a_line_shows_for_its_coordinator_in_both_languages() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        for (String below : List.of(
                "", "/timeline", "/notes", "/tasks", "/team", "/about", "/words", "/state", "/hand-over", "/away")) {
            for (String language : List.of("nl", "en")) {
                MockHttpServletResponse response = http.perform(
                                get(path(line) + below + "?lang=" + language).with(scene.people.signedIn(coordinator)))
                        .andReturn()
                        .getResponse();
                assertThat(response.getStatus()).as(below).isEqualTo(200);
            }
        }
    }

    @Test
    void days_that_cannot_be_are_told_at_their_field_and_change_nothing() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String standIn = scene.coordinator().id().value().toString();
        String version = "" + scene.version(line);
        String today = Scene.today().toString();
        String later = Scene.today().plusDays(5).toString();
        String away = path(line) + "/away";
        assertThat(text(send(
                        coordinator, away, "from", later, "until", today, "colleague", standIn, "version", version)))
                .contains("De laatste dag ligt voor de eerste dag.");
        assertThat(text(send(
                        coordinator,
                        away,
                        "from",
                        "2026-02-31",
                        "until",
                        later,
                        "colleague",
                        standIn,
                        "version",
                        version)))
                .contains("Vul een dag in");
        assertThat(text(send(coordinator, away, "from", today, "until", later, "version", version)))
                .contains("Zonder vervanger kan dit niet.");
        assertThat(text(send(
                        coordinator,
                        away,
                        "from",
                        today,
                        "until",
                        later,
                        "colleague",
                        coordinator.id().value().toString(),
                        "version",
                        version)))
                .contains("Deze collega heeft de regie al.");
        assertThat(scene.version(line)).isEqualTo(Integer.parseInt(version));

        assertThat(send(coordinator, away, "from", today, "until", later, "colleague", standIn, "version", version)
                        .getRedirectedUrl())
                .isEqualTo(path(line));
        assertThat(text(send(
                        coordinator,
                        away,
                        "from",
                        later,
                        "until",
                        later,
                        "colleague",
                        standIn,
                        "version",
                        "" + scene.version(line))))
                .contains("In deze dagen is al een vervanger gekozen.");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_change_that_crosses_another_loses_nothing_and_shows_both() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String about = path(line) + "/about";
        send(coordinator, about, "called", "Dee", "name", "Dewi van den Berg", "version", "0");
        String crossed =
                text(send(coordinator, about, "called", "Deetje", "name", "Dewi van den Berg", "version", "0"));
        assertThat(crossed).contains("Deetje", ">Dee<", "name=\"version\" value=\"1\"");
        assertThat(send(coordinator, about, "called", "Deetje", "version", "1").getRedirectedUrl())
                .isEqualTo(path(line));
        assertThat(read(coordinator, path(line))).contains("Het traject van Deetje");
    }

    @Test
    void a_note_two_people_correct_shows_both_texts() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String today = Scene.today().toString();
        send(coordinator, path(line) + "/notes", "kind", "CONTACT", "text", "We liepen een rondje.", "day", today);
        String notes = read(coordinator, path(line) + "/notes");
        String note = notes.replaceAll("(?s).*/notes/([0-9a-f-]{36}).*", "$1");
        String edit = path(line) + "/notes/" + note;
        send(coordinator, edit, "kind", "CARE", "text", "We liepen twee rondjes.", "day", today, "version", "0");
        String crossed = text(send(
                coordinator, edit, "kind", "CONTACT", "text", "We liepen drie rondjes.", "day", today, "version", "0"));
        assertThat(crossed).contains("We liepen drie rondjes.", "We liepen twee rondjes.");
    }

    @Test
    void hostile_texts_are_shown_as_they_are_written() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String hostile = "<script>alert(1)</script> ${7*7} '; drop table trajectory.note; -- =cmd|'/c calc'!A1";
        send(coordinator, path(line) + "/words", "words", hostile);
        send(coordinator, path(line) + "/about", "called", hostile, "version", "0");
        send(
                coordinator,
                path(line) + "/notes",
                "kind",
                "WORRY",
                "text",
                hostile,
                "day",
                Scene.today().toString());
        send(
                coordinator,
                path(line) + "/tasks",
                "title",
                hostile,
                "owner",
                coordinator.id().value().toString(),
                "due",
                Scene.today().toString());
        String page = read(coordinator, path(line));
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "2026-02-31", "31-11-2026", "99999-01-01", "-2026-01-01", "1' or '1'='1", "0001-01-01"
            })
    void a_task_without_a_real_day_is_refused_at_the_field(String due) throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String page = text(send(
                coordinator,
                path(line) + "/tasks",
                "title",
                "Bellen",
                "owner",
                coordinator.id().value().toString(),
                "due",
                due));
        assertThat(page).contains("Vul een dag in").contains("Bellen");
    }

    @Test
    void texts_that_are_too_long_ids_that_are_none_and_versions_that_lie_change_nothing() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        assertThat(text(send(coordinator, path(line) + "/words", "words", "a".repeat(1001))))
                .contains("te lang");
        assertThat(text(send(coordinator, path(line) + "/words", "words", "  ")))
                .contains("nog op");
        assertThat(text(send(
                        coordinator,
                        path(line) + "/hand-over",
                        "colleague",
                        "me",
                        "warmth",
                        "LUKEWARM",
                        "version",
                        "9")))
                .contains("Kies wie de regie krijgt.", "Zeg nog hoe de overdracht ging.");
        assertThat(send(coordinator, path(line) + "/state", "state", "GONE", "version", "0")
                        .getStatus())
                .isEqualTo(200);
        assertThat(http.perform(get("/trajectories/1").with(scene.people.signedIn(coordinator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(400, 404);
        assertThat(http.perform(get("/trajectories?after=%00%ff").with(scene.people.signedIn(coordinator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
        assertThat(http.perform(post(path(line) + "/leave").with(scene.people.signedIn(coordinator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_member_is_found_by_name_joins_and_leaves() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        String name = "Joris " + UUID.randomUUID();
        Actor.Person mentor = scene.people.person(name, scene.people.organisation(), Role.SIGNALLER);
        String team = path(line) + "/team";
        assertThat(text(send(coordinator, team, "look", "1", "find", name, "role", "SCHOOL")))
                .contains(name);
        send(
                coordinator,
                team,
                "colleague",
                mentor.id().value().toString(),
                "role",
                "SCHOOL",
                "sees",
                "TIMELINE",
                "version",
                "" + scene.version(line));
        String page = read(mentor, path(line));
        assertThat(page).contains("Een traject").doesNotContain("Dewi");
        assertThat(read(coordinator, team)).contains(name, "School", "het traject in de tijd");
        send(mentor, path(line) + "/leave");
        assertThat(read(mentor, path(line))).contains("Je bent niet betrokken");
    }

    @Test
    void a_mandate_holder_appoints_on_a_screen_that_names_nobody_young() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person mandate = scene.people.person(coordinator.inOrganisation(), Role.MANDATE_HOLDER);
        String appoint = path(line) + "/appoint";
        assertThat(read(mandate, appoint)).contains("Wie neemt de regie over?").doesNotContain("Dewi");
        Actor.Person next = scene.coordinator();
        assertThat(send(
                                mandate,
                                appoint,
                                "colleague",
                                next.id().value().toString(),
                                "version",
                                "" + scene.version(line))
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(read(next, path(line))).contains("Het traject van Dewi");
        assertThat(read(coordinator, path(line))).contains("Je bent niet betrokken");
    }

    @Test
    void a_member_without_sight_of_tasks_is_not_offered_to_add_one() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person member = scene.people.person(Role.SIGNALLER);
        scene.join(coordinator, line, member, Sight.TIMELINE);
        assertThat(read(member, path(line) + "/tasks")).doesNotContain("Taak erbij");
        assertThat(read(coordinator, path(line) + "/tasks")).contains("Taak erbij");
    }

    @Test
    void what_a_new_member_sees_starts_with_the_usual_and_keeps_what_was_chosen() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        assertThat(read(coordinator, path(line) + "/team")).contains("value=\"TIMELINE\" checked");
        String again = text(send(coordinator, path(line) + "/team", "look", "1", "sees", "NOTES", "sees", "WEIGHING"));
        assertThat(again)
                .contains("value=\"NOTES\" checked", "value=\"WEIGHING\" checked")
                .doesNotContain("value=\"TIMELINE\" checked");
    }
}
