package nl.veerkracht.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.veerkracht.access.Organisation;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where the open form comes in, as who manages all organisations chooses it. */
@HouseTest
class OfficeTests {

    @Autowired
    TestPeople people;

    @Autowired
    Organisations organisations;

    @Autowired
    Reports reports;

    @Autowired
    MockMvc web;

    @Test
    void an_administrator_of_all_chooses_where_it_comes_in() throws Exception {
        OrganisationId operator = people.asHouse(() -> organisations.operating("Regiehuis van de test"));
        Actor.Person bart = people.person(operator, Role.ADMINISTRATOR);
        OrganisationId office = people.organisation();
        web.perform(post("/open-form")
                        .param("organisation", office.value().toString())
                        .with(people.signedIn(bart))
                        .with(csrf()))
                .andExpect(redirectedUrl("/open-form"));
        assertThat(reports.office().map(Organisation::id)).contains(office);
        assertThat(web.perform(get("/").with(people.signedIn(bart)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/open-form");
        assertThat(web.perform(get("/open-form").with(people.signedIn(bart)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("value=\"" + office.value() + "\" selected");
        web.perform(post("/open-form").with(people.signedIn(bart)).with(csrf())).andExpect(status().isOk());
    }

    @Test
    void an_administrator_of_one_organisation_does_not() throws Exception {
        Actor.Person one = people.person(Role.ADMINISTRATOR);
        web.perform(post("/open-form")
                        .param("organisation", one.inOrganisation().value().toString())
                        .with(people.signedIn(one))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get("/open-form").with(people.signedIn(one))).andExpect(status().isNotFound());
    }
}
