package nl.veerkracht.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class DeskTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Attention attention;

    @Autowired
    MadeUpNeeds needs;

    @Autowired
    MockMvc http;

    @Test
    void nobodySeesADeskWithoutSigningIn() throws Exception {
        assertThat(http.perform(get("/")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/info");
    }

    @Test
    void aQuietDeskSaysSo() throws Exception {
        assertThat(page(people.person(Role.SIGNALLER), "/")).contains("Er wacht nu niets op jou.");
    }

    @Test
    void dangerStandsFirstThenTodayThenTheRest() throws Exception {
        Actor.Person noor = people.person(Role.COORDINATOR);
        ask(noor, Urgency.LATER, "Later-werk", null);
        ask(noor, Urgency.TODAY, "Werk-van-vandaag", null);
        ask(noor, Urgency.DANGER, "Gevaar-bij-het-park", null);
        ask(noor, Urgency.SOON, "Werk-van-deze-week", null);

        assertThat(page(noor, "/"))
                .containsSubsequence(
                        "Goede",
                        "Noor",
                        "Gevaar-bij-het-park",
                        "Vandaag",
                        "Werk-van-vandaag",
                        "Werk-van-deze-week",
                        "Later-werk");
    }

    @Test
    void whatARoomDoesNotTellTheReaderIsNotShown() throws Exception {
        Actor.Person noor = people.person(Role.COORDINATOR);
        people.asHouse(() -> {
            attention.ask(
                    MadeUpNeeds.KIND + "unseen",
                    Urgency.TODAY,
                    Audience.person(noor.id()),
                    UUID.randomUUID(),
                    null,
                    null);
            return true;
        });

        assertThat(page(noor, "/")).contains("Er wacht nu niets op jou.");
    }

    @Test
    void theListGoesOnPageByPageAndShowsEverythingOnce() throws Exception {
        Actor.Person noor = people.person(Role.COORDINATOR);
        IntStream.range(0, 45).forEach(n -> ask(noor, Urgency.SOON, "Taak-nummer-" + n + "-", null));
        List<String> shown = new ArrayList<>();
        String path = "/";
        for (int pages = 0; path != null; pages++) {
            String page = page(noor, path);
            Pattern.compile("Taak-nummer-\\d+-").matcher(page).results().forEach(found -> shown.add(found.group()));
            path = Pattern.compile("href=\"(/\\?after=[^\"]+)\"")
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(null);
            assertThat(pages).isLessThan(4);
        }

        assertThat(shown).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void itAsksTheDatabaseAsOftenForALongListAsForAShortOne() throws Exception {
        Actor.Person noor = people.person(Role.COORDINATOR);
        ask(noor, Urgency.TODAY, "Werk-van-vandaag", null);
        var session = people.signedIn(noor);
        http.perform(get("/").with(session));
        List<String> few = Statements.of(() -> http.perform(get("/").with(session)));
        IntStream.range(0, 30).forEach(n -> ask(noor, Urgency.SOON, "Taak-nummer-" + n + "-", null));
        List<String> many = Statements.of(() -> http.perform(get("/").with(session)));

        assertThat(many).hasSameSizeAs(few).hasSizeBetween(3, 12);
    }

    @Test
    void aCursorThatMakesNoSenseBeginsAgain() throws Exception {
        Actor.Person noor = people.person(Role.COORDINATOR);
        ask(noor, Urgency.TODAY, "Werk-van-vandaag", null);

        assertThat(page(noor, "/?after=%27;drop")).contains("Werk-van-vandaag");
    }

    @Test
    void aRowSaysWhatIsAskedAboutWhomAndHowLate() throws Exception {
        Actor.Person noor = people.person(Role.COORDINATOR);
        ask(noor, Urgency.TODAY, "Y.", Instant.now().minus(Duration.ofDays(2)));
        ask(noor, Urgency.SOON, "D.", Instant.now().plus(Duration.ofDays(4)));

        assertThat(page(noor, "/"))
                .containsSubsequence("Vraagt aandacht", "Y. · meisje van ongeveer 15", "2 dagen te laat")
                .containsSubsequence("D. · meisje van ongeveer 15", "over 4 dagen");
    }

    @Test
    @Tag("browser")
    void aQuietDeskIsACalmPage() {
        Actor.Person noor = people.person("Noor de Vries", people.organisation(), Role.MANDATE_HOLDER);
        for (var visit : List.of(browser.phone(), browser.deskInTheDark())) {
            visit.signedIn(people.cookie(noor)).open("/");
            visit.screenshot("desk-quiet").isInOrder();
        }
    }

    @Test
    @Tag("browser")
    void itIsInOrderOnEveryDevice() {
        Actor.Person noor = people.person(
                "Noor de Vries",
                people.organisation("Regiehuis Duinstad"),
                Role.SIGNALLER,
                Role.WEIGHER,
                Role.COORDINATOR);
        Instant now = Instant.now();
        ask(noor, Urgency.DANGER, "Vakantiepark Duinzicht", null);
        ask(noor, Urgency.TODAY, "Y., 17 jaar", now.plus(Duration.ofHours(1)));
        ask(noor, Urgency.TODAY, "School en hotel", null);
        ask(noor, Urgency.SOON, "D., 15 jaar", now.plus(Duration.ofDays(4)));
        ask(noor, Urgency.SOON, "Jongerenwerk en huisarts", now.minus(Duration.ofDays(2)));
        ask(noor, Urgency.LATER, "Stichting Thuisbasis aan de Lange Nieuwe Achterweg", null);

        for (var visit : List.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark())) {
            visit.signedIn(people.cookie(noor)).open("/");
            visit.screenshot("desk").isInOrder();
        }
    }

    private void ask(Actor.Person whom, Urgency urgency, String title, @Nullable Instant due) {
        UUID subject = UUID.randomUUID();
        needs.tells(subject, new NeedTeller.Line(title, "meisje van ongeveer 15", "/somewhere/" + subject));
        people.asHouse(() -> {
            attention.ask(MadeUpNeeds.KIND + "work", urgency, Audience.person(whom.id()), subject, null, due);
            return true;
        });
    }

    private String page(Actor.Person reader, String path) throws Exception {
        return http.perform(get(java.net.URI.create(path)).with(people.signedIn(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
