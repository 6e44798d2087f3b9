package nl.veerkracht.browser;

import static nl.veerkracht.browser.Hands.choose;
import static nl.veerkracht.browser.Hands.me;
import static nl.veerkracht.browser.Hands.named;
import static nl.veerkracht.browser.Hands.says;
import static nl.veerkracht.browser.Hands.send;
import static nl.veerkracht.browser.Hands.what;
import static nl.veerkracht.browser.Hands.when;
import static org.assertj.core.api.Assertions.assertThat;

import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A signal from a telephone whose browser runs no scripts. */
@HouseTest
@Tag("browser")
class PlainSignalTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Test
    void a_signal_is_given_without_scripts() {
        Actor.Person worker =
                people.person("Jayden Pinas", people.organisation("Jongerenwerk Oosterkade"), Role.SIGNALLER);
        Visit phone = browser.withoutJavaScript().signedIn(people.cookie(worker));
        phone.open("/signals/new");
        what(phone, "online:");
        phone.page().locator("[name='observations[0].fact']").fill("Een onbekende vraagt haar om foto's.");
        choose(phone, "De jongere vertelde het zelf");
        phone.press("Nog iets toevoegen");
        assertThat(phone.page().locator("[name='observations[0].fact']").inputValue())
                .contains("onbekende");
        phone.screenshot("main-job/plain-two-observations");
        phone.page().locator("button[value=remove-1]").click();
        named(phone, "description").fill("Meisje van ongeveer 14, rode rugzak.");
        when(phone);
        me(phone, "Jayden Pinas", "youth_worker", "06-55501234");
        send(phone);
        phone.screenshot("main-job/plain-thanks");
        says(phone, "Dank je wel");
    }
}
