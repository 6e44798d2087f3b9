package nl.veerkracht.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class FuturePlanTests {

    @Autowired
    MockMvc http;

    @Autowired
    PlanScene scene;

    Actor.Person coordinator;
    TrajectoryId line;

    @BeforeEach
    void open() {
        coordinator = scene.people.person(Role.COORDINATOR);
        line = scene.line(coordinator);
    }

    private String read(Actor.Person who, String below) throws Exception {
        return http.perform(get("/trajectories/" + line.value() + below).with(scene.people.signedIn(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String below, String... fields) throws Exception {
        var request = post("/trajectories/" + line.value() + below)
                .with(scene.people.signedIn(coordinator))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private FuturePlan plan() {
        return scene.people.as(coordinator, () -> scene.plans.read(line));
    }

    private Saved agree(int edition, Assent assent, String words) {
        return scene.people.as(coordinator, () -> scene.plans.agree(line, edition, assent, words));
    }

    @Test
    void everybody_on_the_team_works_with_the_same_plan_and_nobody_else_sees_it() {
        scene.added(coordinator, line, PlanScene.step("Fiets uitzoeken"));
        Actor.Person school = scene.member(coordinator, line, Sight.TIMELINE);
        scene.added(school, line, PlanScene.step("Slot kopen"));
        assertThat(plan().open()).hasSize(2);
        assertThat(scene.people.as(school, () -> scene.plans.read(line))).isEqualTo(plan());
        Actor.Person stranger = scene.people.person(Role.COORDINATOR);
        assertThatThrownBy(() -> scene.people.as(stranger, () -> scene.plans.read(line)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scene.people.as(stranger, () -> scene.plans.print(line, java.util.Locale.of("nl"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void two_people_who_write_the_same_part_lose_nothing_and_see_both() throws Exception {
        send("/plan/domains/1", "dream", "Een kamer met een deur.");
        UUID part = plan().domain(LifeDomain.HOUSING).id();
        send("/plan/domains/1", "part", part.toString(), "version", "0", "dream", "Een kamer met een sleutel.");
        String crossed = send("/plan/domains/1", "part", part.toString(), "version", "0", "dream", "Een huis aan zee.")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(crossed).contains("Een huis aan zee.", "Een kamer met een sleutel.", "name=\"version\" value=\"1\"");
        assertThat(plan().domain(LifeDomain.HOUSING).part().dream()).isEqualTo("Een kamer met een sleutel.");
    }

    @Test
    void two_people_who_begin_the_same_part_at_once_do_not_overwrite_each_other() throws Exception {
        send("/plan/domains/2", "goal", "Diploma halen.");
        String crossed =
                send("/plan/domains/2", "goal", "Eerst weer naar school.").getContentAsString(StandardCharsets.UTF_8);
        assertThat(crossed).contains("Eerst weer naar school.", "Diploma halen.");
        assertThat(plan().domains()).hasSize(1);
    }

    @Test
    void only_her_yes_with_her_words_makes_a_version_agreed() {
        assertThat(agree(0, Assent.YES, "Ja.")).isInstanceOf(Saved.Fault.class);
        scene.added(coordinator, line, PlanScene.step("Fiets uitzoeken"));
        assertThat(agree(1, Assent.YES, "  ")).isInstanceOf(Saved.Fault.class);
        assertThat(agree(1, Assent.PARTLY, "De fiets wel.")).isInstanceOf(Saved.Done.class);
        assertThat(agree(1, Assent.YES, "Zo is het goed.")).isInstanceOf(Saved.Done.class);
        List<PlanVersion> versions = scene.people.as(coordinator, () -> scene.plans.versions(line));
        assertThat(versions).extracting(PlanVersion::number).containsExactly(2, 1);
        assertThat(versions).extracting(PlanVersion::agreed).containsExactly(true, false);
    }

    @Test
    void she_says_yes_to_what_she_saw_and_to_nothing_that_came_after() {
        scene.added(coordinator, line, PlanScene.step("Fiets uitzoeken"));
        scene.added(coordinator, line, PlanScene.step("Slot kopen"));
        assertThat(agree(1, Assent.YES, "Ja.")).isInstanceOf(Saved.Changed.class);
        assertThat(scene.people.as(coordinator, () -> scene.plans.versions(line)))
                .isEmpty();
    }

    @Test
    void a_version_shows_what_changed_since() throws Exception {
        UUID step = scene.added(coordinator, line, PlanScene.step("Fiets uitzoeken"));
        agree(1, Assent.YES, "Zo is het goed.");
        scene.people.as(coordinator, () -> scene.plans.change(line, step, 0, PlanScene.step("Bakfiets uitzoeken")));
        String page = read(coordinator, "/plan");
        assertThat(page).contains("Zo is het goed.", "Het plan is daarna veranderd.");
        String version = page.replaceAll("(?s).*/plan/versions/([0-9a-f-]{36}).*", "$1");
        assertThat(read(coordinator, "/plan/versions/" + version))
                .contains("Wat gaat er gebeuren? Fiets uitzoeken", "Wat gaat er gebeuren? Bakfiets uitzoeken");
    }

    @Test
    void a_step_becomes_a_task_once_and_is_kept_as_a_success_when_done() {
        UUID step = scene.added(coordinator, line, PlanScene.step("Fiets uitzoeken"));
        LocalDate due = LocalDate.now().plusDays(5);
        assertThat(scene.people.as(coordinator, () -> scene.plans.makeTask(line, step, 0, coordinator.id(), due)))
                .isInstanceOf(Saved.Done.class);
        assertThat(scene.people.as(coordinator, () -> scene.plans.makeTask(line, step, 1, coordinator.id(), due)))
                .isInstanceOf(Saved.Fault.class);
        assertThat(scene.people.as(coordinator, () -> scene.trajectories.openTasks(line)))
                .hasSize(1);
        scene.people.as(coordinator, () -> scene.plans.finish(line, step, 1, "De fiets staat er!"));
        assertThat(plan().open()).isEmpty();
        assertThat(plan().celebrated())
                .singleElement()
                .satisfies(held -> assertThat(held.part().step()).isEqualTo(step));
    }

    @Test
    void days_in_the_wrong_order_and_what_cannot_be_is_said_at_the_field() throws Exception {
        String[] good = {"kind", "THERAPY", "name", "Therapie", "rhythm", "WEEKLY", "hours", "1,5", "weight", "2"};
        assertThat(text(good, "from", "2026-12-01", "until", "2026-11-01"))
                .contains("De laatste dag ligt voor de eerste dag.");
        assertThat(text(good, "from", "2026-02-31")).contains("Vul een dag in");
        assertThat(text(good, "from", "2026-11-01", "pauseFrom", "2026-12-01", "pauseUntil", "2026-11-01"))
                .contains("De laatste dag ligt voor de eerste dag.");
        for (String hours : List.of("-1", "0", "999", "1e9", "NaN", "anderhalf", "")) {
            assertThat(send(
                                    "/load/interventions/new",
                                    "kind",
                                    "THERAPY",
                                    "name",
                                    "X",
                                    "rhythm",
                                    "WEEKLY",
                                    "hours",
                                    hours,
                                    "from",
                                    "2026-11-01")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .as(hours)
                    .contains("Vul de uren in als getal");
        }
        assertThat(send("/plan/domains/1", "mark", "11").getContentAsString(StandardCharsets.UTF_8))
                .contains("Kies een cijfer van 0 tot en met 10");
        assertThat(send("/plan/steps/new", "domain", "LEISURE", "what", "Fiets", "who", "Ik", "by", "2020-01-01")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Deze dag is al voorbij.");
        assertThat(send("/plan/domains/1", "dream", "a".repeat(1001)).getContentAsString(StandardCharsets.UTF_8))
                .contains("te lang");
        assertThat(plan().isEmpty()).isTrue();
    }

    private String text(String[] good, String... more) throws Exception {
        String[] all = java.util.Arrays.copyOf(good, good.length + more.length);
        System.arraycopy(more, 0, all, good.length, more.length);
        return send("/load/interventions/new", all).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void what_would_be_too_much_is_said_before_it_is_kept_and_kept_when_asked_again() throws Exception {
        send(
                "/load/capacity",
                "hours",
                "10",
                "words",
                "Tien uur is genoeg.",
                "from",
                LocalDate.now().toString());
        String[] school = {
            "kind",
            "SCHOOL",
            "name",
            "School",
            "rhythm",
            "WEEKLY",
            "hours",
            "12,5",
            "weight",
            "1",
            "from",
            LocalDate.now().toString()
        };
        assertThat(text(school)).contains("Dan wordt het te veel", "2,5 uur te veel", "Praat er samen over");
        assertThat(scene.people.as(coordinator, () -> scene.plans.load(line)).interventions())
                .isEmpty();
        String[] sure = java.util.Arrays.copyOf(school, school.length + 2);
        sure[school.length] = "sure";
        sure[school.length + 1] = "yes";
        assertThat(send("/load/interventions/new", sure).getRedirectedUrl()).endsWith("/load");
        assertThat(read(coordinator, "/plan")).contains("weken zijn te vol");
    }

    @Test
    void the_page_of_a_line_leads_there_and_every_page_asks_the_database_a_few_things_only() throws Exception {
        scene.filled(coordinator, line);
        String here = "/trajectories/" + line.value();
        assertThat(read(coordinator, "")).contains(here + "/plan", here + "/load");
        var session = scene.people.signedIn(coordinator);
        for (String below : List.of("/plan", "/load", "/plan/domains/1")) {
            http.perform(get(here + below).with(session));
            assertThat(Statements.of(() -> http.perform(get(here + below).with(session))))
                    .as(below)
                    .hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void erasing_the_line_takes_the_plan_along_and_no_word_of_it_stands_in_the_database() {
        scene.filled(coordinator, line);
        agree(plan().edition(), Assent.YES, "Zo wil ik het, met de paarse deur.");
        assertThat(Dump.find(List.of("dierenartsassistent", "paarse deur", "Traumatherapie")))
                .isEmpty();
        scene.owner
                .sql("delete from trajectory.event where trajectory = :id")
                .param("id", line.value())
                .update();
        for (String table : List.of("plan.part", "plan.plan", "plan.version")) {
            assertThat(count(table)).as(table).isPositive();
        }
        scene.owner
                .sql("delete from trajectory.about where trajectory = :id")
                .param("id", line.value())
                .update();
        scene.owner
                .sql("delete from trajectory.words where trajectory = :id")
                .param("id", line.value())
                .update();
        scene.owner
                .sql("delete from trajectory.arrival where trajectory = :id")
                .param("id", line.value())
                .update();
        scene.owner
                .sql("delete from trajectory.trajectory where id = :id")
                .param("id", line.value())
                .update();
        for (String table : List.of("plan.part", "plan.plan", "plan.version")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    private long count(String table) {
        return scene.owner
                .sql("select count(*) from " + table + " where trajectory = :id")
                .param("id", line.value())
                .query(Long.class)
                .single();
    }

    @Test
    void every_screen_shows_in_both_languages() throws Exception {
        scene.filled(coordinator, line);
        for (String below : List.of(
                "/plan",
                "/load",
                "/plan/agree",
                "/plan/domains/1",
                "/plan/domains/7",
                "/plan/practical/12",
                "/plan/steps/new?domain=2",
                "/plan/successes/new",
                "/load/capacity",
                "/load/interventions/new")) {
            for (String language : List.of("nl", "en")) {
                String path = "/trajectories/" + line.value() + below + (below.contains("?") ? "&" : "?") + "lang="
                        + language;
                assertThat(http.perform(get(path).with(scene.people.signedIn(coordinator)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(below)
                        .isEqualTo(200);
            }
        }
        for (String nowhere : List.of("/plan/domains/0", "/plan/domains/8", "/plan/practical/13", "/plan/steps/1")) {
            assertThat(http.perform(get("/trajectories/" + line.value() + nowhere)
                                    .with(scene.people.signedIn(coordinator)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(nowhere)
                    .isEqualTo(404);
        }
    }
}
