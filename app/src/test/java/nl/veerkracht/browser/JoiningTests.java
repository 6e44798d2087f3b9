package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.choose;
import static nl.veerkracht.browser.Hands.says;

import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.OneTimeApp;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** From an invitation to being signed in, all through the screens. */
@HouseTest
@Tag("browser")
class JoiningTests {

    private static final String PASSWORD = "vier paarden drinken thee";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Test
    void who_is_invited_chooses_a_password_and_a_code_and_signs_in_with_them() {
        String email = UUID.randomUUID() + "@example.org";
        Visit phone = browser.phone();
        phone.open(invited(email));
        phone.seen("main-job/joining-invitation");
        OneTimeApp app =
                new OneTimeApp(phone.page().locator("main code.vk-code").first().textContent());
        phone.page().locator("main [name=password]").fill(PASSWORD);
        phone.page().locator("main [name=code]").fill(app.code(0));
        phone.press("Klaar");
        says(phone, "Samira");
        phone.seen("main-job/joining-in");
        signsIn(email, app.code(1));
    }

    private void signsIn(String email, String code) {
        Visit desk = browser.desk();
        desk.open("/");
        desk.press("Inloggen voor medewerkers");
        desk.page().waitForURL("**/sign-in");
        desk.seen("main-job/joining-door");
        desk.page().locator("main [name=email]").fill(email);
        desk.page().locator("main [name=password]").fill(PASSWORD);
        desk.page().locator("main [name=code]").fill(code);
        desk.press("Log in");
        says(desk, "Samira");
    }

    private String invited(String email) {
        Actor.Person administrator = people.person("Bart Hendriksen", people.organisation(), Role.ADMINISTRATOR);
        Visit desk = browser.desk().signedIn(people.cookie(administrator));
        desk.open("/manage/organisations/" + administrator.inOrganisation().value() + "/invite");
        desk.page().locator("main [name=name]").fill("Samira Idrissi");
        desk.page().locator("main [name=email]").fill(email);
        choose(desk, "Regievoerder");
        desk.press("Maak de link");
        desk.seen("main-job/joining-link");
        String link = desk.page().locator("main code.vk-code").textContent().strip();
        return link.substring(link.indexOf("/invitation/"));
    }
}
