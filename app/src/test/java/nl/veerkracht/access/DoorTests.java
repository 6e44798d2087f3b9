package nl.veerkracht.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who comes in by a session or a key, and who does not. */
@HouseTest
class DoorTests {

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc http;

    @Autowired
    ApiKeys keys;

    private String who(Actor.Person person) throws Exception {
        return http.perform(get("/test/who").with(people.signedIn(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_session_binds_the_person_with_her_roles() throws Exception {
        Actor.Person weigher = people.person(Role.WEIGHER, Role.SIGNALLER);
        assertThat(who(weigher))
                .contains(weigher.id().toString(), weigher.inOrganisation().toString(), "WEIGHER", "SIGNALLER");
    }

    @Test
    void nobody_is_sent_to_the_sign_in_page_and_later_back() throws Exception {
        http.perform(get("/test/who")).andExpect(redirectedUrl("/sign-in?to=/test/who"));
        http.perform(get("/test/who;x=1")).andExpect(status().is4xxClientError());
    }

    @Test
    void a_session_id_without_its_signature_opens_nothing() throws Exception {
        Cookie cookie = people.cookie(people.person(Role.WEIGHER));
        String id = cookie.getValue().substring(0, cookie.getValue().indexOf('.'));
        for (String forged : new String[] {id, id + ".", id + ".AAAA", "." + cookie.getValue()}) {
            http.perform(get("/test/who").cookie(new Cookie("session", forged)))
                    .andExpect(redirectedUrl("/sign-in?to=/test/who"));
        }
    }

    @Test
    void a_change_without_the_right_token_is_refused() throws Exception {
        Actor.Person person = people.person(Role.SIGNALLER);
        http.perform(post("/test/change").with(people.signedIn(person))).andExpect(status().isForbidden());
        http.perform(post("/test/change").with(people.signedIn(person)).param("_csrf", "guess"))
                .andExpect(status().isForbidden());
        http.perform(post("/test/change").with(people.signedIn(person)).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
        http.perform(post("/test/change").with(people.signedIn(person)).with(csrf()))
                .andExpect(status().isOk());
    }

    @Test
    void a_key_opens_the_api_and_nothing_else() throws Exception {
        String secret =
                people.asHouse(() -> keys.create("School " + ApiKeyId.random().value(), Role.SIGNALLER));
        String who = http.perform(get("/api/test/who").header("Authorization", "Bearer " + secret))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(who).startsWith("Key[").contains("SIGNALLER");
        http.perform(post("/api/test/change").header("Authorization", "Bearer " + secret))
                .andExpect(status().isOk());
        http.perform(get("/test/who").header("Authorization", "Bearer " + secret))
                .andExpect(redirectedUrl("/sign-in?to=/test/who"));
    }

    @Test
    void no_key_a_wrong_key_a_revoked_key_and_a_session_do_not_open_the_api() throws Exception {
        Actor.Person administrator = people.person(Role.ADMINISTRATOR);
        String secret = people.as(administrator, () -> keys.create(administrator.inOrganisation(), Role.SIGNALLER));
        ApiKey key = people.as(administrator, () -> keys.of(administrator.inOrganisation()))
                .getFirst();
        people.run(administrator, () -> keys.revoke(administrator.inOrganisation(), key.id()));

        http.perform(get("/api/test/who"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"));
        http.perform(get("/api/test/who").header("Authorization", "Bearer vk_guess"))
                .andExpect(status().isUnauthorized());
        http.perform(get("/api/test/who").header("Authorization", "Bearer " + secret))
                .andExpect(status().isUnauthorized());
        http.perform(get("/api/test/who").with(people.signedIn(administrator))).andExpect(status().isUnauthorized());
    }
}
