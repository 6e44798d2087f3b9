package nl.veerkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Readability;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What every page of the open door promises. */
@HouseTest
class PortalTests {

    private static final int BUDGET = 14 * 1024;

    @Autowired
    MockMvc web;

    @Autowired
    Wordings wordings;

    @Autowired
    Crisis crisis;

    @Autowired
    Texts texts;

    @Test
    void who_comes_to_the_root_without_signing_in_comes_in_by_the_open_door() throws Exception {
        assertThat(web.perform(get("/")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/info");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_small_leaves_nothing_behind_and_shows_every_number(String path) throws Exception {
        MockHttpServletResponse page = open(path);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getCookies()).isEmpty();
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(compressed(page.getContentAsByteArray())).isLessThanOrEqualTo(BUDGET);
        String html = page.getContentAsString();
        assertThat(crisis.lines()).allSatisfy(line -> assertThat(html).contains(line.dial()));
        assertThat(html)
                .contains("data-exit")
                .doesNotContainPattern("(href|src|action)=\"(http|//)")
                .doesNotContain("{emergency}");
        assertThat(html).containsPattern("<title>(Informatie|Information)</title>");
    }

    static Stream<String> pages() {
        List<String> paths = new ArrayList<>(List.of(PortalConfiguration.UNDER));
        Stream.of(Place.values()).map(Place::path).forEach(paths::add);
        return paths.stream()
                .flatMap(path -> Stream.of(path, path + "?easy=true", path + "?lang=en", path + "?easy=true&lang=en"));
    }

    @Test
    void easy_reading_goes_along_to_the_next_page_and_is_shorter_everywhere() throws Exception {
        assertThat(open("/info?easy=true").getContentAsString()).contains("/info/2?easy=true");
        texts.languages()
                .forEach(language -> Stream.of(Place.values()).forEach(place -> {
                    Words words = wordings.of(language, place);
                    assertThat(words.easy()).as(place + " " + language).hasSizeBetween(3, 8);
                    assertThat(words.easy())
                            .allSatisfy(
                                    sentence -> assertThat(sentence.split(" ")).hasSizeLessThan(16));
                }));
    }

    /** As in {@code readability.txt}: seventy is about language level B1, above eighty is easy. */
    @Test
    void every_page_reads_easily_in_dutch_and_its_short_version_more_easily_still() {
        Stream.of(Place.values()).forEach(place -> {
            Words words = wordings.of(Texts.DUTCH, place);
            Readability whole = Readability.of(running(words));
            Readability easy = Readability.of(words.easy());
            assertThat(whole.index()).as(place.code()).isGreaterThan(85);
            assertThat(whole.perSentence()).as(place.code()).isLessThan(9.5);
            assertThat(whole.longest()).as(place.code()).isLessThanOrEqualTo(18);
            assertThat(easy.perSentence()).as(place.code()).isLessThan(8);
            assertThat(easy.longest()).as(place.code()).isLessThanOrEqualTo(12);
            assertThat(easy.words()).as(place.code()).isLessThan(whole.words());
        });
    }

    private static List<String> running(Words words) {
        List<String> running = new ArrayList<>(List.of(words.lead()));
        words.parts().forEach(part -> {
            running.addAll(part.text());
            running.addAll(part.list());
        });
        return running;
    }

    @Test
    void every_language_says_as_much_as_the_first() {
        Stream.of(Place.values()).forEach(place -> {
            Words first = wordings.of(Texts.DUTCH, place);
            Words other = wordings.of(Texts.ENGLISH, place);
            assertThat(other.parts()).as(place.code()).hasSameSizeAs(first.parts());
            assertThat(other.easy()).as(place.code()).hasSameSizeAs(first.easy());
            for (int n = 0; n < first.parts().size(); n++) {
                assertThat(other.parts().get(n).list())
                        .hasSameSizeAs(first.parts().get(n).list());
                assertThat(other.parts().get(n).text())
                        .hasSameSizeAs(first.parts().get(n).text());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_page_that_is_not_there_is_not_found_and_has_an_exit_too(String path) throws Exception {
        assertThat(open(path).getStatus()).isIn(400, 404);
    }

    static Stream<String> wrong() {
        return Stream.of("/info/0", "/info/99999999999", "/info/x", "/info/-1", "/info/2?easy=perhaps");
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(content);
        }
        return small.size();
    }
}
