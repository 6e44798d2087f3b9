package nl.veerkracht.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Looking back at screenings: what was stays as it was, and none falls off the list. */
@HouseTest
class ScreeningListTests {

    private static final Screening.Said SAID = new Screening.Said("De lange weg", "Aula", "Wim", "Ans Bedacht");

    @Autowired
    TestPeople people;

    @Autowired
    Screenings screenings;

    @Autowired
    MockMvc web;

    @Autowired
    Clock clock;

    private UUID planned(Actor.Person by, Instant at) {
        return people.as(by, () -> screenings.plan(new Planned(at.truncatedTo(ChronoUnit.MINUTES), 120, 80, SAID)));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor.Person who) throws Exception {
        return web.perform(request.with(people.signedIn(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void what_was_cannot_be_changed_from_an_old_tab() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        UUID id = planned(lisa, clock.instant().minus(Duration.ofMinutes(5)));
        Planned other = new Planned(clock.instant().plus(Duration.ofDays(9)), 90, 20, SAID);
        assertThatThrownBy(() -> people.run(lisa, () -> screenings.change(id, 0, other)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.run(lisa, () -> screenings.cancel(id, true)))
                .isInstanceOf(Refused.class);
        assertThat(send(post("/screenings/" + id + "/cancel").param("cancelled", "true"), lisa)
                        .getContentAsString())
                .contains("De voorstelling is al begonnen.");
        Screening still = people.as(lisa, () -> screenings.mine(id));
        assertThat(still.cancelled()).isFalse();
        assertThat(still.capacity()).isEqualTo(80);
    }

    @Test
    void a_number_of_visitors_that_cannot_be_is_asked_again() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        UUID id = planned(lisa, clock.instant().minus(Duration.ofMinutes(5)));
        for (String wrong : List.of("-1", "20001", "99999999999", "veel", "")) {
            MockHttpServletResponse page =
                    send(post("/screenings/" + id + "/came").param("visitors", wrong), lisa);
            assertThat(page.getStatus()).as(wrong).isEqualTo(200);
            assertThat(page.getContentAsString()).as(wrong).contains("utrecht-form-field--invalid", "Aantal bezoekers");
        }
        assertThat(send(post("/screenings/" + id + "/came"), lisa).getStatus()).isEqualTo(200);
        assertThat(people.as(lisa, () -> screenings.mine(id)).visitors()).isNull();
        assertThatThrownBy(() -> people.run(lisa, () -> screenings.came(id, 20_001)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_nobody_typed_on_our_screens_is_asked_again_or_refused_and_nothing_breaks() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        for (String day : List.of("+999999-01-01", "20266-05-06", "-0001-01-01", "morgen")) {
            MockHttpServletResponse page = send(
                    post("/screenings")
                            .param("film", "Film")
                            .param("place", "Aula")
                            .param("leads", "Wim")
                            .param("helps", "Ans")
                            .param("minutes", "120")
                            .param("capacity", "80")
                            .param("time", "19:30")
                            .param("day", day),
                    lisa);
            assertThat(page.getContentAsString()).as(day).contains("Kies een dag en een tijd die bestaan.");
        }
        String far = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((Long.MAX_VALUE + "|" + UUID.randomUUID()).getBytes());
        for (String after : List.of(far, "x", "bm9ncy1pZXRz", "%00")) {
            assertThat(send(get("/screenings").param("past", after).param("coming", after), lisa)
                            .getStatus())
                    .as(after)
                    .isEqualTo(200);
        }
        UUID id = planned(lisa, clock.instant().minus(Duration.ofMinutes(5)));
        assertThat(send(post("/screenings/" + id + "/cancel").param("cancelled", "misschien"), lisa)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post("/info/75/" + id).param("form", "geen-nummer").param("safe", "YES"), lisa)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_list_goes_on_to_its_end_in_both_directions_also_where_two_begin_at_once() throws Exception {
        Actor.Person lisa = people.person(Role.SIGNALLER);
        List<UUID> coming = new ArrayList<>();
        List<UUID> past = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            Duration away = Duration.ofDays(1 + n / 2);
            coming.add(planned(lisa, clock.instant().plus(away)));
            past.add(planned(lisa, clock.instant().minus(away)));
        }
        assertThat(walked(lisa, false)).containsExactlyInAnyOrderElementsOf(coming);
        assertThat(walked(lisa, true)).containsExactlyInAnyOrderElementsOf(past);
        for (int n = 0; n < 16; n++) {
            planned(lisa, clock.instant().plus(Duration.ofDays(20)));
        }
        String page = send(get("/screenings"), lisa).getContentAsString();
        assertThat(page).contains("/screenings?coming=").doesNotContain("/screenings?past=");
        String next = page.replaceAll("(?s).*href=\"(/screenings\\?coming=[^\"]+)\".*", "$1");
        assertThat(send(get(next), lisa).getContentAsString())
                .contains("De lange weg")
                .doesNotContain("/screenings?coming=");
    }

    private List<UUID> walked(Actor.Person who, boolean past) {
        List<UUID> seen = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            ScreeningPage page = people.as(who, () -> screenings.ofMine(past, from, 2));
            page.screenings().forEach(one -> seen.add(one.id()));
            after = page.next().orElse(null);
        } while (after != null);
        return seen;
    }
}
