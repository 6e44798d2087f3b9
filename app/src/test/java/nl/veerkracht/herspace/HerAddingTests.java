package nl.veerkracht.herspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.plan.FuturePlan;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;
import nl.veerkracht.plan.Saved;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.timeline.Side;
import nl.veerkracht.timeline.Telling;
import nl.veerkracht.timeline.Timelines;
import nl.veerkracht.timeline.ToldEvent;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What she adds herself to her plan and tells of her life, and where she says that something is not right. */
@HouseTest
class HerAddingTests {

    @Autowired
    HerScene scene;

    @Autowired
    HerAdding adding;

    @Autowired
    FuturePlans plans;

    @Autowired
    Timelines timelines;

    @Autowired
    MockMvc http;

    private Actor.Person coordinator;
    private TrajectoryId line;
    private Actor.Young her;

    @BeforeEach
    void a_line_with_her_in_it() {
        coordinator = scene.coordinator();
        line = scene.line(coordinator);
        scene.words(coordinator, line);
        her = scene.young(line);
    }

    private long needs(String kind) {
        return scene.owner
                .sql(
                        "select count(*) from attention.need where kind = :kind and dossier = :line and settled_at is null and audience = :whose")
                .param("kind", kind)
                .param("line", line.value())
                .param("whose", "account:" + coordinator.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void what_she_wants_stands_in_the_plan_that_all_work_with_and_asks_for_her_coordinator() throws Exception {
        scene.people.as(
                coordinator,
                () -> plans.add(
                        line,
                        new Part.Domain(LifeDomain.HOUSING, 4, "Het is er druk", "Rust", null, "Iemand die meekijkt")));
        int version = scene.people
                .as(her, () -> adding.domain(LifeDomain.HOUSING))
                .is()
                .version();
        assertThat(scene.people.as(
                        her, () -> adding.say(LifeDomain.HOUSING, version, 6, "Een eigen kamer", "Leren koken")))
                .isInstanceOf(Saved.Done.class);
        scene.people.as(her, () -> adding.say(LifeDomain.LEISURE, -1, null, "Weer dansen", null));
        scene.people.as(her, () -> adding.step(LifeDomain.LEISURE, "Een les zoeken", null, "Dewi"));
        scene.people.as(her, () -> adding.success(LifeDomain.LEISURE, "Ik danste op het feest"));
        FuturePlan plan = scene.people.as(coordinator, () -> plans.read(line));
        assertThat(plan.domain(LifeDomain.HOUSING).part())
                .isEqualTo(new Part.Domain(
                        LifeDomain.HOUSING,
                        6,
                        "Het is er druk",
                        "Een eigen kamer",
                        "Leren koken",
                        "Iemand die meekijkt"));
        assertThat(plan.open(LifeDomain.LEISURE)).hasSize(1);
        assertThat(plan.celebrated()).hasSize(1);
        assertThat(needs("herspace.planned")).isEqualTo(1);
        http.perform(get("/trajectories/" + line.value() + "/her-space/plan").with(scene.people.signedIn(coordinator)))
                .andExpect(redirectedUrl("/trajectories/" + line.value() + "/plan"));
        assertThat(needs("herspace.planned")).isZero();
    }

    @Test
    void when_somebody_was_first_nothing_is_lost_and_nothing_is_overwritten() {
        scene.people.as(
                coordinator, () -> plans.add(line, new Part.Domain(LifeDomain.CARE, null, null, "Rust", null, null)));
        assertThat(scene.people.as(her, () -> adding.say(LifeDomain.CARE, -1, 3, "Slapen", null)))
                .isInstanceOf(Saved.Changed.class);
        assertThat(scene.people
                        .as(coordinator, () -> plans.read(line))
                        .domain(LifeDomain.CARE)
                        .part()
                        .dream())
                .isEqualTo("Rust");
    }

    @Test
    void what_cannot_be_is_told_at_the_field() {
        assertThat(scene.people.as(her, () -> adding.say(LifeDomain.CARE, -1, 11, null, null)))
                .isInstanceOf(Saved.Fault.class);
        assertThat(scene.people.as(her, () -> adding.step(LifeDomain.CARE, " ", null, "Dewi")))
                .isInstanceOf(Saved.Fault.class);
    }

    @Test
    void what_she_tells_stands_in_her_own_lane_and_is_hers_to_take_away() throws Exception {
        scene.people.as(
                coordinator,
                () -> timelines.tell(
                        line, new Telling(Side.PROFESSIONALS, "2024", "Kwam bij ons in beeld", null, false)));
        scene.people.as(
                coordinator, () -> timelines.tell(line, new Telling(Side.HER, "2022", "Ging verhuizen", null, false)));
        scene.people.as(
                her,
                () -> adding.tell(new Telling(Side.PARENTS, "2023-05", "Ik stopte met school", "Het ging niet", true)));
        assertThat(needs("herspace.told")).isEqualTo(1);
        assertThat(scene.people
                        .as(coordinator, () -> timelines.read(line, null))
                        .events())
                .filteredOn(one -> one.writtenBy() == null)
                .singleElement()
                .extracting(ToldEvent::side, ToldEvent::title)
                .containsExactly(Side.HER, "Ik stopte met school");
        var hers = scene.people.as(her, adding::told).is();
        assertThat(hers).extracting(ToldEvent::title).containsExactly("Ik stopte met school", "Ging verhuizen");
        assertThatThrownBy(() ->
                        scene.people.run(her, () -> adding.remove(hers.getLast().id())))
                .isInstanceOf(Refused.class);
        assertThat(http.perform(get("/pages/13").cookie(scene.cookie(line)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .containsSubsequence("Ik stopte met school", "Ging verhuizen", "Opgeschreven door je team")
                .containsOnlyOnce("Opgeschreven door je team");
        scene.people.run(her, () -> adding.remove(hers.getFirst().id()));
        assertThat(scene.people.as(her, adding::told).is()).hasSize(1);
        Actor.Young another = scene.young(scene.line(coordinator));
        assertThat(scene.people.as(another, adding::told).is()).isEmpty();
        assertThatThrownBy(() -> scene.people.run(
                        another, () -> adding.remove(hers.getLast().id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void her_pages_keep_what_she_typed_and_say_what_is_wrong() throws Exception {
        scene.member(coordinator, line, Sight.NOTES);
        var cookie = scene.cookie(line);
        assertThat(http.perform(post("/pages/12")
                                .with(csrf())
                                .cookie(cookie)
                                .param("d", "3")
                                .param("version", "-1")
                                .param("mark", "12")
                                .param("dream", "Weer dansen"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Weer dansen", "vk-faults");
        assertThat(http.perform(post("/pages/13")
                                .with(csrf())
                                .cookie(cookie)
                                .param("title", "Ik verhuisde")
                                .param("happenedYear", "3024"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Ik verhuisde", "aria-invalid");
        http.perform(post("/pages/13")
                        .with(csrf())
                        .cookie(cookie)
                        .param("title", "Ik verhuisde")
                        .param("happenedYear", "2024"))
                .andExpect(redirectedUrl("/pages/13"));
    }

    @Test
    void she_points_at_what_is_not_right_with_one_touch() throws Exception {
        scene.people.as(her, () -> adding.say(LifeDomain.HOUSING, -1, null, "Een eigen kamer", null));
        var cookie = scene.cookie(line);
        String plan = http.perform(get("/pages/2").cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(plan).contains("about=2-1", "about=2-c");
        assertThat(http.perform(get("/pages/6?kind=CORRECTION&about=2-1").cookie(cookie))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Over mijn plan, bij Wonen: ");
        assertThat(http.perform(get("/pages/6?kind=CORRECTION&about=4-nergens").cookie(cookie))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }
}
