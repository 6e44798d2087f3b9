package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import nl.veerkracht.hours.Opening;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.web.Crisis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Each test looks in a town of its own: nothing of other tests is there. */
@HouseTest
class SearchTests extends TownOfItsOwn {

    private static final int BUDGET = 14 * 1024;

    @Autowired
    Crisis crisis;

    @Autowired
    MockMvc web;

    @Test
    void words_are_found_in_the_name_and_in_what_it_is_in_other_forms_and_with_a_slip() {
        Added added = added();
        added.about = "Samen wandelen met honden, elke dag.";
        added.named("De Vrolijke Kwispel");
        added().named("Iets Anders");

        assertThat(found(form("kwispel", town))).containsExactly("De Vrolijke Kwispel");
        assertThat(found(form("hond", town))).containsExactly("De Vrolijke Kwispel");
        assertThat(found(form("ik wil wandellen met een hond", town))).containsExactly("De Vrolijke Kwispel");
        assertThat(found(form("kwisple", town))).containsExactly("De Vrolijke Kwispel");
        added().named("Zonne" + town);
        assertThat(found(form(town.substring(4), town))).contains("Zonne" + town);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van de het",
                "hulp",
                "ik zoek hulp bij mij in de buurt",
                "help near me",
                "hoi, ik weet echt niet waar ik mee moet beginnen",
                "i really don't know what to do",
                "de",
                "qqqqzzzzxx",
                "hulp qqqqzzzzxx"
            })
    void words_that_tell_nothing_or_that_nobody_has_leave_nothing_out_of_a_place(String words) {
        added().named("De Kade");

        assertThat(found(form(words, town))).containsExactly("De Kade");
        assertThat(found(new SearchForm(words, "", "12", town, "nl", null, null)))
                .containsExactly("De Kade");
        assertThat(found(form(words, ""))).doesNotContain("De Kade");
    }

    @Test
    void what_fits_all_words_stands_before_what_fits_some_and_a_name_before_the_rest() {
        Added both = added();
        both.about = "Zeilen en klimmen.";
        both.named("Buiten A");
        Added one = added();
        one.about = "Klimmen.";
        one.named("Buiten B");
        added().named("Zeilen voor iedereen");

        assertThat(found(form("zeilen klimmen", town)).getFirst()).isEqualTo("Buiten A");
        assertThat(found(form("zeilen", town))).containsExactly("Zeilen voor iedereen", "Buiten A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik zoek iemand om mee te zeilen",
                "kan ik ergens leren zeylen, m'n vrienden doen dat ook",
                "where can i learn zeilen? i'm new",
                "ZEILEN!!"
            })
    void a_sentence_is_understood_by_the_words_in_it_that_tell_something(String sentence) {
        Added meant = added();
        meant.about = "Leren zeilen.";
        meant.named("De Boot");
        Added other = added();
        other.about = "Meelopen met een boswachter, en daarna meer.";
        other.named("Aan de Wandel");

        assertThat(found(form(sentence, town))).startsWith("De Boot").doesNotContain("Aan de Wandel");
    }

    @Test
    void plain_words_find_help_that_never_uses_them() {
        Added bed = added();
        bed.asks = Set.of("sleep");
        bed.about = "Voor vannacht.";
        bed.named("De Deken");
        added().named("De Soep");

        assertThat(found(form("ik zoek een slaapplek", town))).containsExactly("De Deken");
        assertThat(found(form("shelter", town))).containsExactly("De Deken");
        assertThat(found(new SearchForm("", "sleep", "", town, "", null, null))).containsExactly("De Deken");
        assertThat(found(new SearchForm("", "nonsense", "", town, "", null, null)))
                .contains("De Soep");
    }

    @Test
    void age_and_language_leave_out_what_does_not_fit() {
        Added young = added();
        young.youngest = 12;
        young.oldest = 17;
        young.languages = Set.of("nl", "ti");
        young.named("Tot achttien");
        Added grown = added();
        grown.youngest = 18;
        grown.named("Vanaf achttien");
        added().named("Voor alle leeftijden");

        assertThat(found(new SearchForm("", "", "18-", town, "", null, null)))
                .containsExactly("Tot achttien", "Voor alle leeftijden");
        assertThat(found(new SearchForm("", "", "18+", town, "", null, null)))
                .containsExactly("Vanaf achttien", "Voor alle leeftijden");
        assertThat(found(new SearchForm("", "", "15", town, "ti", null, null))).containsExactly("Tot achttien");
    }

    @Test
    void open_now_is_what_the_clock_says() {
        Added always = added();
        always.hours = "0:00-24:00";
        always.named("Dag en nacht");
        added().named("Zonder tijden");

        assertThat(found(new SearchForm("", "", "", town, "", "true", null))).containsExactly("Dag en nacht");
    }

    @Test
    void near_is_the_town_then_the_postcode_then_the_region() {
        Added beside = added();
        beside.city = town + "dijk";
        beside.named("Al Verderop");
        Added here = added();
        here.postcode = "9712 AB";
        here.named("Hier");

        assertThat(found(form("", town))).startsWith("Hier").contains("Al Verderop");
        assertThat(found(form("", town.toUpperCase(Locale.ROOT)))).startsWith("Hier");
        assertThat(found(form("", town + " en omstreken"))).contains("Hier", "Al Verderop");
        assertThat(found(form(here.about, "9799"))).contains("Hier");
        assertThat(search.find(
                                form("", "Nergens" + Added.letters() + Added.letters())
                                        .wanted(Ages.ALL, asks),
                                null)
                        .unknownPlace())
                .isTrue();
    }

    @Test
    void pages_hold_each_service_once() {
        List<String> names = new ArrayList<>();
        for (int n = 10; n < 33; n++) {
            added().named("Nummer " + n);
            names.add("Nummer " + n);
        }
        findings.round();
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            SearchPage page = search.find(form("nummer", town).wanted(Ages.ALL, asks), after);
            page.hits().stream().filter(hit -> !hit.national()).map(Hit::name).forEach(all::add);
            after = page.next();
        } while (after != null);
        assertThat(all).isEqualTo(names);
    }

    @Test
    void when_nothing_fits_the_numbers_for_the_whole_country_are_there() {
        SearchPage page = search.find(form("qqqqzzzzxx", "").wanted(Ages.ALL, asks), null);
        assertThat(page.hits()).isEmpty();
        assertThat(page.national()).extracting(Hit::phone).contains("112", "0800-0188", "0800-0432");
        assertThat(page.national())
                .filteredOn(hit -> "112".equals(hit.phone()))
                .allSatisfy(hit -> assertThat(hit.opening()).isEqualTo(new Opening.Always()));
    }

    @Test
    void what_is_closed_or_changed_is_found_no_more_as_it_was() {
        ServiceId id = added().named("Oude Naam");
        assertThat(found(form("", town))).containsExactly("Oude Naam");
        people.asHouse(() -> {
            directory.open(id, false);
            return true;
        });
        assertThat(found(form("", town))).isEmpty();
    }

    @Test
    void what_was_not_confirmed_for_long_is_shown_so() throws Exception {
        ServiceId id = added().named("Lang Geleden");
        Instant old = Instant.now().minus(300, ChronoUnit.DAYS);
        Service read = people.asHouse(() -> directory.find(id).orElseThrow());
        people.asHouse(() -> {
            directory.write(new Service(
                    id,
                    read.organisation(),
                    false,
                    read.name(),
                    read.description(),
                    read.reach(),
                    Set.of(),
                    Set.of(),
                    null,
                    new Places(0, 4, 40, old)));
            return true;
        });
        findings.round();
        String html = html(get("/info/51/" + id.value()));
        assertThat(html).contains("Niet bevestigd sinds", "Je wacht ongeveer 6 weken", "gezegd op");
    }

    @Test
    void a_search_stands_in_no_address_sets_no_cookie_and_is_small() throws Exception {
        added().named("Klein en Fijn");
        findings.round();
        MockHttpServletResponse first = web.perform(get("/info/50")).andReturn().getResponse();
        MockHttpServletResponse found = web.perform(post("/info/50")
                        .param("words", "fijn")
                        .param("place", town)
                        .header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse();
        for (MockHttpServletResponse page : List.of(first, found)) {
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getCookies()).isEmpty();
            assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(compressed(page.getContentAsByteArray())).isLessThanOrEqualTo(BUDGET);
            assertThat(page.getContentAsString())
                    .contains("data-exit", "method=\"post\" action=\"/info/50\"")
                    .doesNotContain("fijn\"&", "method=\"get\"")
                    .doesNotContainPattern("(href|src|action)=\"(http|//)")
                    .containsPattern("<title>(Informatie|Information)</title>");
        }
        assertThat(found.getContentAsString()).contains("Klein en Fijn");
        assertThat(crisis.lines())
                .allSatisfy(line -> assertThat(found.getContentAsString()).contains(line.dial()));
    }

    @Test
    void a_form_of_another_site_an_age_nobody_has_and_a_service_that_is_not_there_are_refused() throws Exception {
        assertThat(web.perform(post("/info/50").param("words", "x").header("Sec-Fetch-Site", "cross-site"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(html(post("/info/50").param("age", "oud"))).contains("Schrijf een getal");
        assertThat(html(post("/info/50")
                        .param("open", "banana")
                        .param("ask", "x")
                        .param("language", "x")))
                .contains("Wat zoek je?");
        assertThat(html(post("/info/50").param("words", "x").param("after", "rubbish")))
                .contains("vk-door");
        assertThat(web.perform(get("/info/51/" + UUID.randomUUID()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "15,15,15",
        "18+,18,130",
        "18-,0,17",
        "onder 18,0,17",
        "jonger dan 18,0,17",
        "vanaf 16,16,130",
        "12-17,12,17",
        "12 tot 17,12,17",
        "15 jaar,15,15",
        "-18,0,17",
        "18 of ouder,18,130",
        "under 18,0,17"
    })
    void ages_are_read_as_people_write_them(String written, int from, int to) {
        assertThat(Ages.of(written)).hasValue(new Ages(from, to));
    }

    @ParameterizedTest
    @CsvSource({"oud", "200", "17-12", "-0", "1e2"})
    void what_is_no_age_is_not_read_as_one(String written) {
        assertThat(Ages.of(written)).isEmpty();
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(content);
        }
        return small.size();
    }
}
