package nl.veerkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.chat.HerPage;
import nl.veerkracht.chat.TeamKeys;
import nl.veerkracht.chat.TestTeam;
import nl.veerkracht.screening.Planned;
import nl.veerkracht.screening.Screening;
import nl.veerkracht.screening.Screenings;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.web.Crisis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leaves a public page, of whatever kind and whatever was done there, leaves nothing behind. */
@HouseTest
@Tag("browser")
@Tag("long")
class AwayTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Crisis crisis;

    @Autowired
    TestPeople people;

    @Autowired
    TeamKeys keys;

    @Autowired
    Screenings screenings;

    @Autowired
    Clock clock;

    /** Each kind of public page, and what somebody does there: also what ends in a fault, twice. */
    private static final Map<String, Consumer<Visit>> KINDS = new TreeMap<>();

    static {
        KINDS.put("pages to read", visit -> {
            visit.open("/info");
            visit.press("Is dit normaal?");
            visit.page().waitForURL("**/info/2");
            visit.press("EN");
            visit.page().waitForURL("**lang=en");
        });
        KINDS.put("the door of her space", visit -> {
            visit.open("/start");
            wrongWords(visit);
            wrongWords(visit);
        });
        KINDS.put("the door of parents", visit -> {
            visit.open("/begin");
            wrongWords(visit);
        });
        KINDS.put("sign-in", visit -> {
            visit.open("/sign-in");
            wrongPassword(visit);
            wrongPassword(visit);
            assertThat(visit.page().locator("form[data-passkey]").isVisible()).isTrue();
        });
        KINDS.put("a search for help", visit -> {
            visit.open("/info/50");
            visit.page().locator("main form button[type=submit]").last().click();
            visit.answered();
        });
        KINDS.put("the open form", visit -> {
            visit.open("/info/80");
            visit.page().locator("main form button[type=submit]").last().click();
            visit.answered();
            visit.page().locator("main label.vk-choice__label").first().click();
            visit.page().locator("main label.vk-choice__label").last().click();
            visit.page().locator("main form button[type=submit]").last().click();
            visit.answered();
        });
        KINDS.put("the help card", visit -> {
            visit.open("/info/60");
            visit.press("Laat zien");
            visit.page().waitForURL("**as=wide**");
        });
        KINDS.put("a page that is not there", visit -> {
            visit.open("/info/9999");
            visit.press("Naar het begin");
            visit.page().waitForURL("**/info");
        });
        KINDS.put("pages for a school", visit -> {
            visit.open("/info/70");
            for (String sheet : List.of("71", "72", "73")) {
                visit.page().locator("main a[href='/info/" + sheet + "']").click();
                visit.page().waitForURL("**/info/" + sheet);
                visit.page().locator("main a[href='/info/70']").click();
                visit.page().waitForURL("**/info/70");
            }
        });
        KINDS.put("the chat", visit -> {
            HerPage her = new HerPage(visit).open();
            her.begin();
            her.writes("Niemand mag dit zien");
            her.sees("Verstuurd, ");
        });
        KINDS.put("the chat where a browser cannot seal", visit -> {
            visit.context().addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })");
            visit.open("/info/40");
            visit.press("Ik heb al zes woorden");
            visit.page().locator("#come-words").fill("appel boom kast lamp muur tafel");
            visit.press("Ga verder");
            visit.page().getByText("Dat lukte niet").waitFor();
        });
    }

    static Stream<String> kinds() {
        return KINDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void after_leaving_back_shows_nothing_of_ours_and_nothing_is_kept(String kind) {
        // The chat is open once there are helpers.
        TestTeam.begin(people, keys);
        Visit visit = browser.phone();
        Away away = new Away(visit, crisis);
        Objects.requireNonNull(KINDS.get(kind)).accept(visit);
        visit.isInOrder();
        away.leave().leavesNothing();
    }

    @Test
    void after_telling_what_somebody_thought_of_a_film_there_is_nothing_either() {
        Actor.Person lisa = people.person("Lisa Verzonnen", people.organisation(), Role.SIGNALLER);
        Screening.Said said = new Screening.Said("De lange weg", "Aula", "Wim Verzonnen", "Ans Bedacht");
        Planned begun = new Planned(clock.instant().minus(Duration.ofHours(1)), 120, 90, said);
        UUID id = people.as(lisa, () -> screenings.plan(begun));
        Visit visit = browser.phone();
        Away away = new Away(visit, crisis);
        visit.open("/info/74/" + id);
        visit.press("Vertel wat je ervan vond");
        visit.page().waitForURL("**/info/75/" + id);
        visit.press("Verstuur");
        away.leave().leavesNothing();
    }

    private static void wrongWords(Visit visit) {
        visit.page().locator("textarea[name=words]").fill("appel boom kast lamp muur tafel");
        visit.page().locator("#form button").click();
        visit.answered();
        assertThat(visit.page().locator(".vk-faults").isVisible()).isTrue();
        assertThat(visit.page().locator("textarea[name=words]").inputValue()).isEmpty();
    }

    private static void wrongPassword(Visit visit) {
        visit.fill("E-mailadres", "niemand@example.org");
        visit.page().locator("input[type=password]").fill("niet het goede");
        visit.page().locator("#form button").click();
        visit.answered();
        assertThat(visit.page().locator(".vk-faults").isVisible()).isTrue();
    }

    @Test
    void what_was_typed_stays_on_the_page_when_the_line_drops_and_can_be_sent_again() {
        Visit visit = browser.phone();
        Away away = new Away(visit, crisis);
        visit.open("/start");
        visit.context().setOffline(true);
        visit.page().locator("textarea[name=words]").fill("appel boom kast lamp muur tafel");
        visit.page().locator("#form button").click();
        visit.page().locator("[data-lost]").waitFor();
        assertThat(visit.page().locator("textarea[name=words]").inputValue()).startsWith("appel");
        visit.context().setOffline(false);
        visit.page().locator("#form button").click();
        visit.answered();
        assertThat(visit.page().locator(".vk-faults").isVisible()).isTrue();
        away.leave().leavesNothing();
    }

    @Test
    void without_scripts_it_leaves_too_and_what_was_typed_does_not_come_back() {
        Visit visit = browser.withoutJavaScript();
        Away away = new Away(visit, crisis);
        visit.open("/start");
        visit.page().locator("textarea[name=words]").fill("appel boom kast lamp muur tafel");
        away.leave();
        visit.page().goBack();
        assertThat(visit.page().locator("textarea[name=words]").inputValue()).isEmpty();
        assertThat(visit.context().cookies()).isEmpty();
    }
}
