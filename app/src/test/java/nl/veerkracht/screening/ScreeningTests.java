package nl.veerkracht.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.Dump;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.PdfUa;
import nl.veerkracht.testing.Readability;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The school toolkit, and screenings from the plan to what visitors thought. */
@HouseTest
class ScreeningTests {

    private static final int BUDGET = 14 * 1024;
    private static final Screening.Said SAID = new Screening.Said(
            "De lange weg", "Aula van De Vaart, Kade 4", "Wim Verzonnen", "Ans Bedacht, hulpverlener");

    @Autowired
    TestPeople people;

    @Autowired
    Screenings screenings;

    @Autowired
    Guide guide;

    @Autowired
    MockMvc web;

    @Autowired
    Clock clock;

    private UUID planned(Actor.Person by, Instant at, int capacity) {
        return people.as(
                by, () -> screenings.plan(new Planned(at.truncatedTo(ChronoUnit.MINUTES), 120, capacity, SAID)));
    }

    private UUID begun(Actor.Person by, int capacity) {
        return planned(by, clock.instant().minus(Duration.ofMinutes(90)), capacity);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static Map<Opinion, Opinion.Answer> all(Opinion.Answer answer) {
        Map<Opinion, Opinion.Answer> given = new EnumMap<>(Opinion.class);
        Stream.of(Opinion.values()).forEach(question -> given.put(question, answer));
        return given;
    }

    @Test
    void the_toolkit_is_open_to_all_small_and_leaves_nothing_behind() throws Exception {
        for (Sheet sheet : Sheet.values()) {
            for (String query : List.of("", "?easy=true", "?lang=en", "?easy=true&lang=en")) {
                MockHttpServletResponse page = send(get(sheet.path() + query));
                assertThat(page.getStatus()).isEqualTo(200);
                assertThat(page.getCookies()).isEmpty();
                assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
                assertThat(compressed(page.getContentAsByteArray())).isLessThanOrEqualTo(BUDGET);
                assertThat(page.getContentAsString()).contains("data-exit").doesNotContain("{emergency}");
            }
        }
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(content);
        }
        return small.size();
    }

    @Test
    void every_page_of_the_toolkit_reads_easily_and_says_the_same_in_every_language() {
        for (Sheet sheet : Sheet.values()) {
            GuidePage dutch = guide.of(Texts.DUTCH, sheet);
            GuidePage english = guide.of(Texts.ENGLISH, sheet);
            List<String> running = Stream.concat(
                            Stream.of(dutch.lead()),
                            dutch.parts().stream()
                                    .flatMap(part -> Stream.concat(part.text().stream(), part.list().stream())))
                    .toList();
            Readability whole = Readability.of(running);
            assertThat(whole.index()).as(sheet.code()).isGreaterThan(80);
            assertThat(whole.perSentence()).as(sheet.code()).isLessThan(9.5);
            assertThat(whole.longest()).as(sheet.code()).isLessThanOrEqualTo(18);
            assertThat(Readability.of(dutch.easy()).longest()).as(sheet.code()).isLessThanOrEqualTo(12);
            assertThat(english.easy()).hasSameSizeAs(dutch.easy());
            assertThat(english.parts()).hasSameSizeAs(dutch.parts());
            for (int n = 0; n < dutch.parts().size(); n++) {
                assertThat(english.parts().get(n).list())
                        .hasSameSizeAs(dutch.parts().get(n).list());
                assertThat(english.parts().get(n).text())
                        .hasSameSizeAs(dutch.parts().get(n).text());
            }
        }
    }

    @Test
    void plan_guide_and_the_sheet_for_the_wall_are_paper_that_everybody_can_read() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        UUID id = planned(lisa, clock.instant().plus(Duration.ofDays(9)), 80);
        for (MockHttpServletRequestBuilder request : List.of(
                get("/info/71/1"),
                get("/info/72/1?lang=en"),
                get("/screenings/" + id + "/wall").with(people.signedIn(lisa)))) {
            MockHttpServletResponse paper = send(request);
            assertThat(paper.getContentType()).isEqualTo("application/pdf");
            assertThat(PdfUa.faults(paper.getContentAsByteArray())).isEmpty();
        }
    }

    @Test
    void the_calendar_has_the_time_of_the_hall_in_winter_and_in_summer() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        for (String at : List.of("2031-01-16T19:30", "2031-07-16T19:30")) {
            Instant starts = LocalDateTime.parse(at).atZone(ScreeningForm.HERE).toInstant();
            MockHttpServletResponse file = send(get("/info/74/" + planned(lisa, starts, 80) + "/1"));
            String text = file.getContentAsString();
            assertThat(file.getContentType()).startsWith("text/calendar");
            assertThat(text)
                    .contains("DTSTART;TZID=Europe/Amsterdam:" + at.replaceAll("[-:]", "") + "00")
                    .contains("BEGIN:VTIMEZONE", "SUMMARY:Afspraak")
                    .doesNotContain("De lange weg");
            Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file.getContentAsByteArray()));
            assertThat(read.validate(true).hasErrors()).isFalse();
        }
    }

    @Test
    void its_page_is_for_who_has_the_address_and_its_organisation_alone_changes_it() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        Actor.Person other = people.person(Role.SIGNALLER);
        UUID id = planned(lisa, clock.instant().plus(Duration.ofDays(9)), 80);
        assertThat(send(get("/info/74/" + id)).getContentAsString())
                .contains("De lange weg", "Ans Bedacht", "Zet in je agenda", "data-exit");
        assertThat(send(get("/info/74/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> people.as(other, () -> screenings.mine(id))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.run(other, () -> screenings.cancel(id, true)))
                .isInstanceOf(Refused.class);
        assertThat(people.as(other, () -> screenings.ofMine(false, null, 50)).screenings())
                .extracting(Screening::id)
                .doesNotContain(id);
        people.run(lisa, () -> screenings.cancel(id, true));
        assertThat(send(get("/info/74/" + id)).getContentAsString()).contains("gaat niet door");
        assertThat(send(get("/info/74/" + id + "/1")).getContentAsString()).contains("STATUS:CANCELLED");
        assertThat(Dump.find(List.of("Ans Bedacht", "Wim Verzonnen", "Aula van De Vaart")))
                .isEmpty();
    }

    @Test
    void visitors_answer_once_begun_and_small_numbers_are_not_told() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        UUID id = begun(lisa, 80);
        UUID form = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            MockHttpServletResponse thanks = send(post("/info/75/" + id)
                    .param("form", form.toString())
                    .param("safe", "NO")
                    .param("room", "YES")
                    .param("help", "YES"));
            assertThat(thanks.getContentAsString()).contains("Dank je wel");
            assertThat(thanks.getCookies()).isEmpty();
        }
        answer(id, 3, Opinion.Answer.YES);
        assertThat(people.as(lisa, () -> screenings.results(id)).enough()).isFalse();
        assertThat(send(get("/screenings/" + id).with(people.signedIn(lisa))).getContentAsString())
                .contains("nog geen vijf antwoorden");
        answer(id, 8, Opinion.Answer.YES);
        Results results = people.as(lisa, () -> screenings.results(id));
        assertThat(results.atLeast()).isEqualTo(10);
        assertThat(results.count(Opinion.SAFE, Opinion.Answer.YES)).contains(10);
        assertThat(results.count(Opinion.SAFE, Opinion.Answer.NO)).isEmpty();
        assertThat(send(get("/screenings/" + id).with(people.signedIn(lisa))).getContentAsString())
                .contains("10 of meer", "minder dan 5");
    }

    private void answer(UUID id, int times, Opinion.Answer answer) {
        for (int n = 0; n < times; n++) {
            screenings.answer(id, UUID.randomUUID(), all(answer));
        }
    }

    @Test
    void nobody_answers_too_early_too_late_without_an_answer_or_in_an_overfull_hall() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        UUID early = planned(lisa, clock.instant().plus(Duration.ofDays(1)), 80);
        UUID late = planned(lisa, clock.instant().minus(Duration.ofDays(40)), 80);
        UUID small = begun(lisa, 2);
        for (UUID id : List.of(early, late)) {
            assertThatThrownBy(() -> answer(id, 1, Opinion.Answer.YES)).isInstanceOf(Refused.class);
            assertThat(send(get("/info/75/" + id)).getContentAsString()).contains("staan nu niet open");
        }
        assertThatThrownBy(() -> answer(small, 3, Opinion.Answer.YES)).isInstanceOf(Refused.class);
        assertThat(send(post("/info/75/" + small)
                                .param("form", UUID.randomUUID().toString()))
                        .getContentAsString())
                .contains("Kies bij elke vraag een antwoord.");
        assertThat(send(post("/info/75/" + small)
                                .param("form", UUID.randomUUID().toString())
                                .header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_screening_is_planned_changed_and_counted_on_the_screens() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        MockHttpServletResponse wrong =
                send(form("/screenings", lisa).param("day", "2031-03-30").param("time", "02:30"));
        assertThat(wrong.getContentAsString()).contains("Kies een dag en een tijd die bestaan.");
        MockHttpServletResponse right =
                send(form("/screenings", lisa).param("day", "2031-03-30").param("time", "19:30"));
        String path = String.valueOf(right.getRedirectedUrl());
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertThat(people.as(lisa, () -> screenings.mine(id)).startsAt()).isEqualTo("2031-03-30T17:30:00Z");
        send(form(path + "/change", lisa)
                .param("day", "2031-03-31")
                .param("time", "19:30")
                .param("version", "0"));
        assertThat(people.as(lisa, () -> screenings.mine(id)).startsAt()).isEqualTo("2031-03-31T17:30:00Z");
        assertThatThrownBy(() -> people.run(lisa, () -> screenings.came(id, 12)))
                .isInstanceOf(Refused.class);
        UUID begun = begun(lisa, 80);
        send(post("/screenings/" + begun + "/came")
                .param("visitors", "63")
                .with(people.signedIn(lisa))
                .with(csrf()));
        assertThat(people.as(lisa, () -> screenings.ofMine(true, null, 5))
                        .screenings()
                        .getFirst()
                        .visitors())
                .isEqualTo(63);
        assertThat(send(get("/screenings").with(people.signedIn(lisa))).getContentAsString())
                .contains("63 bezoekers", "De lange weg");
    }

    private MockHttpServletRequestBuilder form(String path, Actor.Person who) {
        return post(path)
                .param("film", SAID.film())
                .param("place", SAID.place())
                .param("minutes", "120")
                .param("capacity", "80")
                .param("leads", SAID.leads())
                .param("helps", SAID.helps())
                .with(people.signedIn(who))
                .with(csrf());
    }
}
