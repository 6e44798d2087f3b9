package nl.veerkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.veerkracht.testing.HouseTest;
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
class AwayTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Crisis crisis;

    /** Each kind of public page, and what somebody does there: also what ends in a fault, twice. */
    private static final Map<String, Consumer<Visit>> KINDS = new TreeMap<>(Map.of(
            "pages to read",
            visit -> {
                visit.open("/info");
                visit.press("Is dit normaal?");
                visit.page().waitForURL("**/info/2");
                visit.press("EN");
                visit.page().waitForURL("**lang=en");
            },
            "the door of her space",
            visit -> {
                visit.open("/start");
                wrongWords(visit);
                wrongWords(visit);
            },
            "the door of parents",
            visit -> {
                visit.open("/begin");
                wrongWords(visit);
            },
            "sign-in",
            visit -> {
                visit.open("/sign-in");
                wrongPassword(visit);
                wrongPassword(visit);
                assertThat(visit.page().locator("form[data-passkey]").isVisible())
                        .isTrue();
            },
            "a search for help",
            visit -> {
                visit.open("/info/50");
                visit.page().locator("main form button[type=submit]").last().click();
                visit.answered();
            },
            "the open form",
            visit -> {
                visit.open("/info/80");
                visit.page().locator("main form button[type=submit]").last().click();
                visit.answered();
                visit.page().locator("main label.vk-choice__label").first().click();
                visit.page().locator("main label.vk-choice__label").last().click();
                visit.page().locator("main form button[type=submit]").last().click();
                visit.answered();
            },
            "the help card",
            visit -> {
                visit.open("/info/60");
                visit.press("Laat zien");
                visit.page().waitForURL("**as=wide**");
            },
            "a page that is not there",
            visit -> {
                visit.open("/info/9999");
                visit.press("Naar het begin");
                visit.page().waitForURL("**/info");
            }));

    static Stream<String> kinds() {
        return KINDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void after_leaving_back_shows_nothing_of_ours_and_nothing_is_kept(String kind) {
        Visit visit = browser.phone();
        Away away = new Away(visit, crisis);
        Objects.requireNonNull(KINDS.get(kind)).accept(visit);
        visit.isInOrder();
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
