package nl.veerkracht.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A desk that nobody sits at any more does not stay signed in by what its pages ask. */
@HouseTest
class QuietTests {

    @Autowired
    TestPeople people;

    @Autowired
    MockMvc web;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

    @Test
    void only_what_somebody_does_counts_as_being_there() throws Exception {
        Actor.Person helper = people.person(Role.HELPER);
        Cookie cookie = people.cookie(helper);
        long before = tenMinutesAgo(helper);
        for (String path :
                new String[] {"/helpline/mine", "/helpline/lists", "/helpline/keys/state", "/helpline/here"}) {
            web.perform(get(path).cookie(cookie)).andExpect(status().is2xxSuccessful());
            assertThat(lastUsed(helper)).as(path).isEqualTo(before);
        }
        web.perform(get("/helpline/" + UUID.randomUUID() + "/state").cookie(cookie))
                .andExpect(status().isNotFound());
        assertThat(lastUsed(helper)).isEqualTo(before);
        web.perform(get("/helpline").cookie(cookie)).andExpect(status().isOk());
        assertThat(lastUsed(helper)).isGreaterThan(before);
    }

    private long tenMinutesAgo(Actor.Person helper) {
        return owner.sql("""
                        update access.session set last_access_time = last_access_time - 600000, expiry_time = expiry_time - 600000
                        where principal_name like ? returning last_access_time
                        """)
                .param(helper.id().value() + ":%")
                .query(Long.class)
                .single();
    }

    private long lastUsed(Actor.Person helper) {
        return owner.sql("select last_access_time from access.session where principal_name like ?")
                .param(helper.id().value() + ":%")
                .query(Long.class)
                .single();
    }
}
