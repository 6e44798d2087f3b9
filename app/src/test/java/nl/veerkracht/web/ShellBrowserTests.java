package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.veerkracht.actor.Role;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame around the work: by keyboard, without scripts, in the other language. */
@HouseTest
@Tag("browser")
class ShellBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TestPeople people;

    @Test
    void theFirstStopOfTheKeyboardSkipsTheNavigation() {
        Visit visit = browser.desk();
        visit.open("/sampler/staff/form");
        visit.page().keyboard().press("Tab");
        assertThat(focused(visit).textContent()).isEqualTo("Naar de inhoud");
        visit.page().keyboard().press("Enter");
        visit.page().keyboard().press("Tab");

        assertThat(focused(visit).textContent()).contains("Terug naar Vandaag");
    }

    @Test
    void whoeverIsSignedInKeepsTheLanguageSheChose() {
        Visit visit = browser.desk().signedIn(people.cookie(people.person(Role.COORDINATOR)));
        visit.open("/");
        visit.press("Jij");
        visit.press("English");
        visit.page().locator("html[lang=en]").waitFor();
        visit.open("/");

        assertThat(visit.page().locator("h1").textContent()).startsWith("Good ");
        assertThat(visit.page().title()).isEqualTo("Today");
    }

    @Test
    void theMenuClosesOnEscapeAndGivesTheFocusBack() {
        Visit visit = browser.desk();
        visit.open("/sampler/staff/form");
        visit.press("Nu hulp nodig");
        assertThat(visit.page().getByText("0800-0432").isVisible()).isTrue();
        visit.page().keyboard().press("Escape");

        assertThat(visit.page().getByText("0800-0432").isVisible()).isFalse();
        assertThat(focused(visit).textContent()).contains("Nu hulp nodig");
    }

    @Test
    void withoutScriptsTheFormTheMenuAndTheHelpWorkTheSame() {
        Visit visit = browser.withoutJavaScript();
        visit.open("/sampler/staff/form");
        visit.press("Nu hulp nodig");
        assertThat(visit.page().getByText("0800-0432").isVisible()).isTrue();
        visit.press("Nu hulp nodig");
        visit.press("Jij");
        assertThat(visit.page().getByText("English").isVisible()).isTrue();
        visit.press("Jij");
        visit.fill("Naam, als je die weet", "Yara");
        visit.press("Opslaan");

        assertThat(visit.page().locator(".vk-faults").textContent()).contains("Vul dit nog in.");
        assertThat(visit.page().getByLabel("Naam, als je die weet").inputValue())
                .isEqualTo("Yara");
    }

    private static Locator focused(Visit visit) {
        return visit.page().locator(":focus");
    }
}
