package nl.veerkracht.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import nl.veerkracht.browser.Away;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.web.Crisis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An editor takes the help card along, and a reader of the news sees it. */
@HouseTest
@Tag("browser")
class CardBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    Crisis crisis;

    @Value("${local.server.port}")
    int port;

    @Test
    void an_editor_chooses_a_language_and_a_shape_looks_and_downloads() {
        Visit visit = browser.phone();
        Away away = new Away(visit, crisis);
        visit.open("/info");
        visit.press("hulpkaart");
        visit.page().waitForURL("**/info/60");
        visit.seen("card-choice");
        visit.page().locator("label[for=in-en]").click();
        visit.page().locator("label[for=as-tall]").click();
        visit.press("Laat zien");
        visit.page().waitForURL("**/info/60?in=en&as=tall");
        visit.page()
                .waitForFunction("document.querySelector('.vk-picture').complete"
                        + " && document.querySelector('.vk-picture').naturalHeight === 1920");
        visit.seen("card-chosen");
        assertThat(visit.page().waitForDownload(() -> visit.press("PNG")).suggestedFilename())
                .isEqualTo("hulpkaart-en-tall.png");
        visit.page().locator("label[for=as-paper]").click();
        visit.press("Laat zien");
        visit.page().waitForURL("**as=paper");
        assertThat(visit.page().waitForDownload(() -> visit.press("PDF")).suggestedFilename())
                .isEqualTo("hulpkaart-en-paper.pdf");
        away.leave().leavesNothing();
    }

    @Test
    void the_codes_to_embed_work_on_another_site_and_no_other_page_can_be_put_in_a_frame() throws IOException {
        Visit visit = browser.desk();
        visit.open("/info/60?in=nl&as=wide");
        String site = "http://localhost:" + port;
        String codes = visit.page().locator("#frame").inputValue()
                + visit.page().locator("#picture").inputValue()
                + "<iframe id=never src='" + site + "/info' title=never></iframe>";
        String page = "<!doctype html><html lang=nl><title>Nieuws</title><h1>Nieuws</h1>"
                + codes.replace("https://hulp.veerkracht.example", site).replace("loading=\"lazy\"", "");
        HttpServer news = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        news.createContext("/", asked -> {
            byte[] content = page.getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            asked.sendResponseHeaders(200, content.length);
            asked.getResponseBody().write(content);
            asked.close();
        });
        news.start();
        visit.page().navigate("http://127.0.0.1:" + news.getAddress().getPort() + "/");
        FrameLocator framed = visit.page().frameLocator("iframe[title='Hulp en een luisterend oor']");
        assertThat(framed.locator("a.nl-button").getAttribute("href")).isEqualTo("tel:08000188");
        visit.page().waitForFunction("document.images[0].complete && document.images[0].naturalWidth === 1920");
        assertThat(visit.page().frameLocator("#never").locator("[data-exit]").count())
                .isZero();
        assertThat(visit.context().cookies()).isEmpty();
        visit.screenshot("card-embedded");
        news.stop(0);
    }
}
