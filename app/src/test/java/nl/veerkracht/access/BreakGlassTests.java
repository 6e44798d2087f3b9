package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Need;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A dossier opened in need: told to others, and closed again by itself. */
@HouseTest
class BreakGlassTests {

    private static final String REASON = "Zij belde in paniek en niemand van het team neemt op.";

    @Autowired
    TestPeople people;

    @Autowired
    SomeDossiers dossiers;

    @Autowired
    BreakGlass glass;

    @Autowired
    Teams teams;

    @Autowired
    Attention attention;

    @Autowired
    MockMvc http;

    private UUID dossierOf(Actor.Person coordinator) {
        UUID dossier = dossiers.add();
        people.as(
                coordinator,
                () -> teams.appoint(dossier, coordinator.id(), Part.COORDINATOR, Set.of(Sight.values()), null, null));
        return dossier;
    }

    private List<Need> told(Actor.Person person, UUID dossier) {
        return people.as(person, () -> attention.page(List.of(BreakGlass.NEED), null, 100)).needs().stream()
                .filter(need -> dossier.equals(need.dossier()))
                .toList();
    }

    @Test
    void a_professional_with_a_reason_is_on_the_team_for_a_while_and_others_are_told() throws Exception {
        Actor.Person coordinator = people.person(Role.COORDINATOR);
        Actor.Person officer = people.person(Role.PRIVACY_OFFICER);
        Actor.Person teacher = people.person(Role.SPECIALIST);
        UUID dossier = dossierOf(coordinator);
        http.perform(get("/in-need/" + dossier).with(people.signedIn(teacher))).andExpect(status().isOk());
        http.perform(post("/in-need/" + dossier)
                        .with(people.signedIn(teacher))
                        .with(csrf())
                        .param("reason", REASON))
                .andExpect(redirectedUrl("/test/dossiers/" + dossier));

        assertThat(people.as(teacher, () -> teams.see(dossier, Sight.CONTENT))).isTrue();
        assertThat(told(coordinator, dossier)).hasSize(1);
        assertThat(told(officer, dossier)).hasSize(1);
        OpeningPage page = people.as(officer, () -> glass.list(null, 50));
        assertThat(page.openings())
                .filteredOn(opening -> opening.dossier().equals(dossier))
                .singleElement()
                .satisfies(opening -> {
                    assertThat(opening.reason()).isEqualTo(REASON);
                    assertThat(opening.ends()).isEqualTo(opening.opened().plusSeconds(4 * 3600));
                });
        http.perform(get("/in-need").with(people.signedIn(officer))).andExpect(status().isOk());
    }

    @Test
    void after_its_time_it_is_closed_again() throws Exception {
        UUID dossier = dossierOf(people.person(Role.COORDINATOR));
        Actor.Person teacher = people.person(Role.SPECIALIST);
        people.as(teacher, () -> glass.open(dossier, REASON));
        try (Connection owner = TestServer.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "update access.team_member set begins = begins - interval '5 hours', ends = ends - interval '5 hours'"
                            + " where account = '" + teacher.id().value() + "'");
        }
        assertThat(people.as(teacher, () -> teams.amOn(dossier))).isFalse();
    }

    @Test
    void without_a_reason_without_a_dossier_or_without_the_profession_it_stays_shut() throws Exception {
        UUID dossier = dossierOf(people.person(Role.COORDINATOR));
        Actor.Person teacher = people.person(Role.SPECIALIST);
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        Actor key = new Actor.Key(ApiKeyId.random(), teacher.inOrganisation(), Set.of(Role.SIGNALLER));
        http.perform(post("/in-need/" + dossier)
                        .with(people.signedIn(teacher))
                        .with(csrf())
                        .param("reason", "kort"))
                .andExpect(status().isOk());
        http.perform(get("/in-need/" + UUID.randomUUID()).with(people.signedIn(teacher)))
                .andExpect(status().isNotFound());
        for (Actor actor : List.of(administrator, key, Actor.NOBODY)) {
            assertThatThrownBy(() -> people.as(actor, () -> glass.open(dossier, REASON)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(people.as(teacher, () -> teams.amOn(dossier))).isFalse();
    }

    @Test
    void only_those_concerned_read_the_reason() {
        UUID dossier = dossierOf(people.person(Role.COORDINATOR));
        Actor.Person teacher = people.person(Role.SPECIALIST);
        people.as(teacher, () -> glass.open(dossier, REASON));
        for (Role role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.SIGNALLER)) {
            assertThat(people.as(people.person(role), () -> glass.list(null, 50))
                            .openings())
                    .isEmpty();
        }
        assertThat(people.as(teacher, () -> glass.list(null, 50)).openings()).hasSize(1);
    }

    @Test
    void what_a_privacy_officer_has_seen_leaves_her_desk_and_stays_on_the_coordinators() {
        Actor.Person coordinator = people.person(Role.COORDINATOR);
        Actor.Person officer = people.person(Role.PRIVACY_OFFICER);
        UUID dossier = dossierOf(coordinator);
        people.as(people.person(Role.WEIGHER), () -> glass.open(dossier, REASON));
        UUID opening = told(officer, dossier).getFirst().subject();
        people.run(officer, () -> glass.seen(opening));
        assertThat(told(officer, dossier)).isEmpty();
        assertThat(told(coordinator, dossier)).hasSize(1);
    }
}
