package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.named;
import static nl.veerkracht.browser.Hands.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The very first administrator, of an installation that has nobody yet, with a passkey and nothing else. */
@HouseTest
@Tag("browser")
class FirstPasskeyTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_first_administrator_may_choose_a_passkey_straight_away() {
        try (Program program = new Program(directory)) {
            Program.Running running = program.run().ready();
            String line = running.line();
            Visit desk = browser.desk();
            Authenticator device = new Authenticator(desk);
            desk.open(line.substring(line.indexOf("http")));
            desk.seen("passkeys/first");

            desk.press("Maak een passkey");
            desk.page().getByText("Vul hierboven eerst je naam, je organisatie").waitFor();
            assertThat(device.passkeys()).isZero();

            named(desk, "name").fill("Karin Beheer");
            named(desk, "organisation").fill("Zorgregio in beheer");
            named(desk, "email").fill("karin@example.org");
            desk.press("Maak een passkey");
            says(desk, "Karin");
            desk.open(running.address() + "/manage/organisations");
            says(desk, "Zorgregio in beheer");

            desk.page().locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
            desk.page().waitForURL("**/sign-in");
            desk.press("Log in met een passkey");
            says(desk, "Karin");
        }
    }
}
