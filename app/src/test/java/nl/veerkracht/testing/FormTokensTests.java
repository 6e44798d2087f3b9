package nl.veerkracht.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import nl.veerkracht.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class FormTokensTests {

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc web;

    @Test
    void a_session_keeps_the_token_of_its_forms_where_every_node_finds_it_also_after_a_test_sent_one_of_its_own()
            throws Exception {
        web.perform(post("/nowhere").with(csrf()));
        Cookie cookie = people.cookie(people.person("Sanne Verzonnen", people.organisation(), Role.SIGNALLER));
        web.perform(get("/").cookie(cookie)).andExpect(status().isOk());

        assertThat(JdbcClient.create(TestServer.owner())
                        .sql("""
                                select a.attribute_name from access.session_attributes a
                                join access.session s on s.primary_id = a.session_primary_id
                                where starts_with(?, s.session_id)
                                """)
                        .param(cookie.getValue())
                        .query(String.class)
                        .list())
                .contains("csrf")
                .noneMatch(name -> name.contains("CSRF"));
    }
}
