package nl.veerkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import java.util.stream.Stream;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.web.Crisis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The open door as a visitor on a phone meets it. */
@HouseTest
@Tag("browser")
class PortalBrowserTests {

    private static final int SLOW_MILLIS = 400;
    private static final int SLOW_BYTES = 400_000 / 8;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Crisis crisis;

    @Test
    void every_page_is_for_everybody() {
        Visit visit = browser.phone();
        Visit phone = browser.phone();
        visit.open("/");
        visit.seen("portal-home");
        Stream.of(Place.values()).forEach(place -> {
            if (place == Place.NORMAL || place == Place.IMAGES || place == Place.TALK) {
                visit.open(place.path());
                visit.seen("portal-" + place.code());
            } else {
                phone.open(place.path());
                phone.isInOrder().screenshot("portal-" + place.code());
            }
        });
        visit.open("/info/10?easy=true&lang=en");
        visit.seen("portal-easy-english");
        visit.leavesNoTrace();
    }

    @Test
    void help_is_three_taps_away_and_after_leaving_there_is_nothing_to_go_back_to() {
        Visit visit = browser.phone();
        visit.context()
                .route("**://*.example.org/**", route -> route.fulfill(new Route.FulfillOptions().setBody("before")));
        visit.context()
                .route(
                        crisis.elsewhere() + "**",
                        route -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
        visit.page().navigate("https://before.example.org/");
        visit.open("/");
        visit.press("Is dit normaal?");
        visit.page().waitForURL("**/info/2");
        visit.press("Iemand heeft foto’s");
        visit.page().waitForURL("**/info/10");
        visit.press("Nu praten");
        visit.page().waitForURL("**/info/1");
        assertThat(visit.page().locator("a.nl-button[href='tel:08000188']").count())
                .isEqualTo(1);

        visit.press("EN");
        visit.page().waitForURL("**/info/1?lang=en");
        visit.press("Close this page");
        visit.page().waitForURL(crisis.elsewhere());
        visit.page().goBack();

        assertThat(visit.page().textContent("body")).isEqualTo("before");
        assertThat(visit.context().cookies()).isEmpty();
    }

    @Test
    void the_first_words_are_there_within_a_second_over_a_slow_line() {
        Visit visit = browser.phone();
        visit.open("/info");
        CDPSession line = visit.context().newCDPSession(visit.page());
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", SLOW_MILLIS);
        slow.addProperty("downloadThroughput", SLOW_BYTES);
        slow.addProperty("uploadThroughput", SLOW_BYTES);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", slow);
        visit.open("/info/2");
        visit.page().waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");

        Number painted =
                (Number) visit.page().evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        assertThat(painted.doubleValue()).isBetween((double) SLOW_MILLIS, 1000.0);
    }
}
