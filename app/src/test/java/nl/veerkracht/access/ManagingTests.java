package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;

/** What administrators manage, and what not. */
@HouseTest
class ManagingTests {

    @Autowired
    TestPeople people;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    MockMvc http;

    private Actor.Person operator() {
        OrganisationId operating = people.asHouse(() -> organisations.operating("Zorgregio in beheer"));
        return people.person(operating, Role.ADMINISTRATOR);
    }

    @Test
    void administrators_of_the_operating_organisation_manage_all_and_others_their_own() throws Exception {
        Actor.Person all = operator();
        Actor.Person one = people.person(Role.ADMINISTRATOR);
        String own = "/manage/organisations/" + one.inOrganisation().value();
        String elsewhere = "/manage/organisations/" + people.organisation().value();
        http.perform(get("/manage/organisations").with(people.signedIn(all))).andExpect(status().isOk());
        http.perform(get("/manage/organisations").with(people.signedIn(one))).andExpect(redirectedUrl(own));
        http.perform(get(own).with(people.signedIn(one))).andExpect(status().isOk());
        http.perform(get(own).with(people.signedIn(all))).andExpect(status().isOk());
        http.perform(get(elsewhere).with(people.signedIn(one))).andExpect(status().isNotFound());
        http.perform(get(own).with(people.signedIn(people.person(one.inOrganisation(), Role.COORDINATOR))))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_invitation_and_a_key_are_made_on_screen_and_shown_once() throws Exception {
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        String own = "/manage/organisations/" + administrator.inOrganisation().value();
        String invited = http.perform(post(own + "/invite")
                        .with(people.signedIn(administrator))
                        .with(csrf())
                        .param("name", "Fatima Yilmaz")
                        .param("email", UUID.randomUUID() + "@example.org")
                        .param("roles", "SIGNALLER"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(invited).contains("/invitation/");
        String key = http.perform(post(own + "/keys")
                        .with(people.signedIn(administrator))
                        .with(csrf())
                        .param("role", "signaller"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(key).contains("vk_");
        String page = http.perform(get(own).with(people.signedIn(administrator)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Fatima Yilmaz").doesNotContain("vk_", "/invitation/");
    }

    @Test
    void roles_change_for_others_only_and_looking_across_is_given_by_the_operator() {
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        Actor.Person colleague = people.person(administrator.inOrganisation(), Role.SIGNALLER);
        people.run(
                administrator,
                () -> accounts.changeRoles(colleague.id(), Set.of(Role.SPECIALIST, Role.LINK_CONFIRMER), 0));
        assertThat(people.as(administrator, () -> accounts.find(colleague.id())).roles())
                .containsExactly(Role.SPECIALIST);
        people.run(
                operator(),
                () -> accounts.changeRoles(colleague.id(), Set.of(Role.SPECIALIST, Role.LINK_CONFIRMER), 1));
        assertThat(people.as(administrator, () -> accounts.find(colleague.id())).roles())
                .containsExactlyInAnyOrder(Role.SPECIALIST, Role.LINK_CONFIRMER);
        assertThatThrownBy(() -> people.run(
                        administrator, () -> accounts.changeRoles(administrator.id(), Set.of(Role.WEIGHER), 0)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.run(
                        administrator, () -> accounts.changeRoles(colleague.id(), Set.of(Role.SIGNALLER), 0)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void who_leaves_is_signed_out_loses_her_parts_and_cannot_come_back() throws Exception {
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        Actor.Person colleague = people.person(administrator.inOrganisation(), Role.WEIGHER);
        UUID dossier = UUID.randomUUID();
        people.as(
                colleague,
                () -> teams.appoint(dossier, colleague.id(), Part.WEIGHER, Set.of(Sight.WEIGHING), null, null));
        var session = people.cookie(colleague);
        people.run(administrator, () -> accounts.end(colleague.id()));
        http.perform(get("/me").cookie(session)).andExpect(redirectedUrl("/sign-in?to=/me"));
        assertThat(people.as(colleague, () -> teams.amOn(dossier))).isFalse();
        assertThatThrownBy(() -> people.run(administrator, () -> accounts.unblock(colleague.id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void an_organisation_that_ends_takes_its_people_along_and_the_operating_one_cannot_end() throws Exception {
        Actor.Person all = operator();
        Actor.Person member = people.person(Role.SIGNALLER);
        var session = people.cookie(member);
        Organisation before = people.as(all, () -> organisations.find(member.inOrganisation()))
                .orElseThrow();
        people.run(
                all,
                () -> organisations.change(before.id(), before.name(), Organisation.State.ENDED, before.version()));
        http.perform(get("/me").cookie(session)).andExpect(redirectedUrl("/sign-in?to=/me"));
        Organisation own =
                people.as(all, () -> organisations.find(all.inOrganisation())).orElseThrow();
        assertThatThrownBy(() -> people.run(
                        all, () -> organisations.change(own.id(), own.name(), Organisation.State.ENDED, own.version())))
                .isInstanceOf(Refused.class);
    }
}
