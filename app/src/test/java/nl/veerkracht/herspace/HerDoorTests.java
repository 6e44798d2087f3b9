package nl.veerkracht.herspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.trajectory.TrajectoryId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The way in and out of her own space, over HTTP. */
@HouseTest
class HerDoorTests {

    @Autowired
    HerScene scene;

    @Autowired
    MockMvc http;

    private MockHttpServletResponse knock(String words) throws Exception {
        return http.perform(post("/start").param("words", words)).andReturn().getResponse();
    }

    private MockHttpServletResponse open(String path, Cookie session) throws Exception {
        return http.perform(get(path).cookie(session)).andReturn().getResponse();
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("session"));
    }

    @Test
    void the_door_sets_no_cookie_and_keeps_nothing_on_the_device() throws Exception {
        MockHttpServletResponse page = http.perform(get("/start")).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getCookies()).isEmpty();
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        MockHttpServletResponse wrong = knock("dit zijn geen zes woorden");
        assertThat(wrong.getCookies()).isEmpty();
        assertThat(wrong.getContentAsString())
                .contains("Dit lukt niet", "href=\"/info/40\"", "href=\"/info/81\"")
                .doesNotContain("geen zes woorden");
    }

    @Test
    void her_words_lead_to_a_first_page_that_says_nothing() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        List<String> words = scene.words(coordinator, line);
        MockHttpServletResponse in = knock(String.join("-", words).toUpperCase(java.util.Locale.ROOT));
        assertThat(in.getRedirectedUrl()).isEqualTo("/pages");
        MockHttpServletResponse first = open("/pages", session(in));
        assertThat(first.getContentAsString())
                .contains("<title>Informatie</title>", "data-exit")
                .doesNotContain(
                        "Dewi", "Noor", "plan", "hulp voor jou", line.value().toString());
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(open("/pages/1", session(in)).getContentAsString()).contains("Hoi Dewi", "Ik wil weer dansen.");
    }

    @Test
    void a_form_of_another_site_does_not_come_in() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        String words = String.join(" ", scene.words(coordinator, scene.line(coordinator)));
        http.perform(post("/start").param("words", words).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isNotFound());
        http.perform(post("/start").param("words", words).header("Origin", "https://elders.example.org"))
                .andExpect(status().isNotFound());
    }

    @Test
    void she_goes_nowhere_but_her_own_space_and_nobody_else_comes_in_there() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.words(coordinator, line);
        Cookie hers = scene.cookie(line);
        http.perform(get("/").cookie(hers)).andExpect(redirectedUrl("/pages"));
        http.perform(get("/trajectories/" + line.value()).cookie(hers)).andExpect(redirectedUrl("/pages"));
        http.perform(post("/trajectories/" + line.value() + "/her-space")
                        .with(csrf())
                        .cookie(hers))
                .andExpect(status().isForbidden());
        http.perform(get("/pages/1").with(scene.people.signedIn(coordinator))).andExpect(status().isForbidden());
        http.perform(get("/pages/1")).andExpect(redirectedUrl("/start"));
    }

    @Test
    void new_words_end_what_the_old_ones_began_and_so_does_shutting() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        List<String> old = scene.words(coordinator, line);
        Cookie before = session(knock(String.join(" ", old)));
        List<String> fresh = scene.words(coordinator, line);
        http.perform(get("/pages/1").cookie(before)).andExpect(redirectedUrl("/start"));
        assertThat(knock(String.join(" ", old)).getRedirectedUrl()).isNull();
        Cookie after = session(knock(String.join(" ", fresh)));
        scene.people.run(coordinator, () -> scene.spaces.shut(line));
        http.perform(get("/pages/1").cookie(after)).andExpect(redirectedUrl("/start"));
    }

    @Test
    void stopping_leaving_and_stopping_everywhere_close_her_space() throws Exception {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        scene.words(coordinator, line);
        Cookie one = scene.cookie(line);
        http.perform(post("/pages/stop").with(csrf()).cookie(one)).andExpect(redirectedUrl("/start"));
        http.perform(get("/pages/1").cookie(one)).andExpect(redirectedUrl("/start"));
        Cookie two = scene.cookie(line);
        http.perform(get("/next").cookie(two)).andExpect(status().isOk());
        http.perform(get("/pages/1").cookie(two)).andExpect(redirectedUrl("/start"));
        Cookie three = scene.cookie(line);
        Cookie four = scene.cookie(line);
        http.perform(post("/pages/stop-everywhere").with(csrf()).cookie(three)).andExpect(redirectedUrl("/start"));
        http.perform(get("/pages/1").cookie(four)).andExpect(redirectedUrl("/start"));
    }

    @Test
    void only_who_leads_her_line_opens_her_space_and_it_goes_with_the_line() {
        Actor.Person coordinator = scene.coordinator();
        TrajectoryId line = scene.line(coordinator);
        Actor.Person member = scene.member(coordinator, line, nl.veerkracht.access.Sight.NOTES);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> scene.words(member, line))
                .isInstanceOf(nl.veerkracht.web.Refused.class);
        scene.words(coordinator, line);
        scene.owner
                .sql("delete from herspace.space where trajectory = :line")
                .param("line", line.value())
                .update();
        assertThat(scene.owner
                        .sql("select count(*) from access.code_phrase where subject = :line")
                        .param("line", line.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
