package nl.veerkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One young person of the made-up city, at every start of a demo. */
@HouseTest
class DemoHerSpaceTests {

    @Autowired
    Demo demo;

    @Autowired
    MockMvc http;

    @Test
    void the_words_of_every_start_open_her_space() throws Exception {
        for (int start = 0; start < 2; start++) {
            demo.load();
            List<String> words = demo.words().orElseThrow();
            assertThat(words).hasSize(6);
            http.perform(post("/start").param("words", String.join(" ", words))).andExpect(redirectedUrl("/pages"));
        }
    }
}
