package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What every page that is open to everybody promises. */
@HouseTest
@Tag("browser")
class DoorBrowserTests {

    private static final int BUDGET = 14 * 1024;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Crisis crisis;

    @Test
    void aPublicPageIsInOrderLeavesNoTraceAndSaysNothingInItsTab() {
        Stream.of(browser.phone(), browser.phoneInTheDark(), browser.desk(), browser.deskInTheDark())
                .forEach(visit -> {
                    visit.open("/sampler/open/door");
                    visit.screenshot("door").isInOrder().leavesNoTrace();
                    assertThat(visit.page().title()).isEqualTo("Informatie");
                });
    }

    @Test
    void itSpeaksEnglishToWhoAsksAndGoesOnDoingSoWithoutACookie() {
        Visit visit = browser.phone();
        visit.open("/sampler/open/door?lang=nl&to=%2Fx%3Fy");
        visit.press("EN");
        visit.page().waitForURL("**/door?to=%2Fx%3Fy&lang=en");

        assertThat(visit.page().title()).isEqualTo("Information");
        assertThat(visit.page().locator("form").getAttribute("action")).endsWith("lang=en");
        visit.leavesNoTrace();
    }

    @Test
    void itsFirstViewIsOneSmallDocumentAndOneSmallScript() throws IOException {
        Visit visit = browser.phone();
        Response page = visit.open("/sampler/open/door");

        assertThat(compressed(page.body())).isLessThanOrEqualTo(BUDGET);
        assertThat(visit.requests()).hasSize(2).last().asString().endsWith("/exit.js");
        assertThat(visit.page().request().get(visit.requests().getLast()).body())
                .hasSizeLessThan(4 * 1024);
    }

    @Test
    void nothingOfItStaysOnTheDevice() {
        Visit visit = browser.phone();
        Response page = visit.open("/sampler/open/door");

        assertThat(page.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(visit.page().request().get(visit.requests().getLast()).headers())
                .containsEntry("cache-control", "no-store");
    }

    @Test
    void theExitIsAlwaysUnderTheThumb() {
        Visit visit = browser.phone();
        visit.open("/sampler/open/door");
        visit.page().evaluate("scrollTo(0, document.body.scrollHeight)");
        var exit = visit.page().locator(".vk-exit__link").boundingBox();

        assertThat(exit.height).isGreaterThan(48);
        assertThat(exit.width).isGreaterThan(300);
        assertThat(exit.y + exit.height).isBetween(790.0, 844.0);
    }

    @Test
    void theExitLeadsElsewhereAndTheWayBackDoesNotShowThePageAgain() {
        Visit visit = browser.phone();
        elsewhere(visit);
        visit.open("/sampler/open/form");
        visit.open("/sampler/open/door");
        visit.fill("E-mailadres", "iemand@example.org");
        visit.press("Sluit deze pagina");
        visit.page().waitForURL(crisis.elsewhere());
        visit.page().goBack();

        assertThat(visit.page().url()).endsWith("/sampler/open/form");
    }

    @Test
    void escapeThreeTimesLeavesToo() {
        Visit visit = browser.desk();
        elsewhere(visit);
        visit.open("/sampler/open/door");
        for (int i = 0; i < 3; i++) {
            visit.page().keyboard().press("Escape");
        }
        visit.page().waitForURL(crisis.elsewhere());

        assertThat(visit.page().textContent("body")).isEqualTo("weather");
    }

    @Test
    void theExitWorksWithoutScripts() {
        Visit visit = browser.withoutJavaScript();
        elsewhere(visit);
        visit.open("/sampler/open/door");
        visit.press("Sluit deze pagina");
        visit.page().waitForURL(crisis.elsewhere());

        assertThat(visit.page().textContent("body")).isEqualTo("weather");
    }

    @Test
    void theStepInBetweenHasTheBrowserForget() {
        var step = browser.phone().page().request().get("/next");

        assertThat(step.headers())
                .containsEntry("clear-site-data", "\"cache\", \"storage\"")
                .containsEntry("cache-control", "no-store");
    }

    @Test
    void itSaysWhatTheExitDoesNotDo() {
        Visit visit = browser.withoutJavaScript();
        visit.open("/sampler/open/door");

        assertThat(visit.page().textContent("footer")).contains("Wis niet je hele geschiedenis");
    }

    private void elsewhere(Visit visit) {
        visit.context()
                .route(
                        crisis.elsewhere() + "**",
                        route -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(content);
        }
        return small.size();
    }
}
