package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.named;
import static nl.veerkracht.browser.Hands.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Invitations;
import nl.veerkracht.access.NewAccount;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.OneTimeApp;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Passkeys, made and used in a real browser with a device of its own. */
@HouseTest
@Tag("browser")
class PasskeyTests {

    private static final String PASSWORD = "vier paarden drinken thee";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Autowired
    Invitations invitations;

    @Test
    void who_came_with_a_password_adds_a_passkey_and_signs_in_with_nothing_else_until_she_removes_it() {
        Visit phone = browser.phone();
        Authenticator device = new Authenticator(phone);
        joinsWithPassword(phone);

        phone.open("/me");
        named(phone, "label").fill("Telefoon van het werk");
        phone.press("Voeg een passkey toe");
        says(phone, "Telefoon van het werk");
        assertThat(device.passkeys()).isOne();
        phone.seen("passkeys/me");

        signsOut(phone);
        phone.seen("passkeys/door");
        phone.press("Log in met een passkey");
        says(phone, "Samira");

        phone.open("/me");
        phone.press("Haal weg");
        says(phone, "De passkey is weg.");
        signsOut(phone);
        isNotLetIn(phone);
    }

    @Test
    void who_is_invited_may_choose_a_passkey_and_no_password() {
        Visit phone = browser.phone();
        Authenticator device = new Authenticator(phone);
        phone.open("/invitation/" + invited());
        phone.press("Maak een passkey");
        says(phone, "Samira");
        assertThat(device.passkeys()).isOne();

        phone.open("/me");
        phone.press("Haal weg");
        says(phone, "Dit is je enige manier om in te loggen.");

        phone.open("/");
        signsOut(phone);
        phone.press("Log in met een passkey");
        says(phone, "Samira");
    }

    @Test
    void a_passkey_opens_nothing_for_somebody_else_who_holds_the_device() {
        Visit phone = browser.phone();
        Authenticator device = new Authenticator(phone);
        phone.open("/invitation/" + invited());
        phone.press("Maak een passkey");
        says(phone, "Samira");
        signsOut(phone);
        device.sawSomebodyElse();
        isNotLetIn(phone);
    }

    @Test
    void a_device_gets_one_passkey_for_a_person_and_not_two() {
        Visit phone = browser.phone();
        Authenticator device = new Authenticator(phone);
        phone.open("/invitation/" + invited());
        phone.press("Maak een passkey");
        says(phone, "Samira");
        phone.open("/me");
        named(phone, "label").fill("Nog een keer");
        phone.press("Voeg een passkey toe");
        fault(phone).waitFor();
        assertThat(device.passkeys()).isOne();
    }

    private void joinsWithPassword(Visit visit) {
        visit.open("/invitation/" + invited());
        OneTimeApp app =
                new OneTimeApp(visit.page().locator("main code.vk-code").first().textContent());
        named(visit, "password").fill(PASSWORD);
        named(visit, "code").fill(app.code(0));
        visit.press("Klaar");
        says(visit, "Samira");
    }

    private static void signsOut(Visit visit) {
        visit.page().locator("form[action='/sign-out'] button").first().evaluate("button => button.click()");
        visit.page().waitForURL("**/sign-in");
    }

    private static void isNotLetIn(Visit visit) {
        visit.press("Log in met een passkey");
        fault(visit).waitFor();
        assertThat(visit.page().url()).endsWith("/sign-in");
        visit.open("/me");
        assertThat(visit.page().url()).contains("/sign-in");
    }

    private static Locator fault(Visit visit) {
        return visit.page().locator("[data-passkey-fault]:not([hidden])");
    }

    private String invited() {
        Actor.Person administrator = people.person("Bart Hendriksen", people.organisation(), Role.ADMINISTRATOR);
        NewAccount samira = new NewAccount(
                "Samira Idrissi",
                UUID.randomUUID() + "@example.org",
                administrator.inOrganisation(),
                Set.of(Role.COORDINATOR));
        return people.as(administrator, () -> invitations.invite(samira)).token();
    }
}
