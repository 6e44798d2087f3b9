package nl.veerkracht.chat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sealing of the chat as a browser does it, against the published vectors of RFC 9180 and against everything that was changed on the way. */
@HouseTest
@Tag("browser")
class ChatCryptoBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_browser_seals_as_the_standard_says_and_opens_nothing_that_was_changed() {
        Visit visit = browser.phone();
        crypto(visit);
        serve(visit, "/checks.js", "/chat/crypto-checks.js");
        visit.open("/info");

        visit.page().evaluate("""
                async (vectors) => {
                  const checks = await import("/checks.js");
                  for (const check of Object.values(checks)) {
                    await check(JSON.parse(vectors));
                  }
                }""", read("/chat/vectors.json"));
    }

    /** The script that helpers use, also where no page asks for it. */
    static void crypto(Visit visit) {
        serve(visit, "/chat-crypto.js", "/static/script/public/chat-crypto.js");
        serve(visit, "/chat-seal.js", "/static/script/public/chat-seal.js");
    }

    private static void serve(Visit visit, String path, String resource) {
        String text = read(resource).replace("\"asset:", "\"/");
        visit.context()
                .route(
                        "**" + path,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript;charset=UTF-8")
                                .setBody(text)));
    }

    private static String read(String resource) {
        try (InputStream file =
                Objects.requireNonNull(ChatCryptoBrowserTests.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
