package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.veerkracht.browser.Browser;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The chat for who has no JavaScript: one form after the other, and the page says what that means. */
@HouseTest
@Tag("browser")
class PlainChatBrowserTests {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    TeamKeys keys;

    @Autowired
    TestPeople people;

    @Test
    void a_browser_that_cannot_seal_uses_the_forms_and_says_so() {
        TestTeam.begin(people, keys);
        Visit visit = browser.phone();
        visit.page().setDefaultTimeout(10_000);
        visit.context().addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })");
        visit.open("/info/40");
        visit.page().locator("[data-plain]").waitFor();
        visit.page().locator("summary").first().click();
        visit.press("Geef mij zes woorden");
        visit.page().getByText("Dit zijn jouw zes woorden").waitFor();
        List<String> words = visit.page().locator(".vk-six li").allTextContents();
        assertThat(words).hasSize(6);
        visit.isInOrder();
        visit.press("Ik heb ze");
        visit.page().locator("#again-words").fill(String.join(" ", words));
        visit.isInOrder();
        visit.press("Begin het gesprek");
        visit.page().locator(".vk-chat li").first().waitFor();
        visit.isInOrder().leavesNoTrace();
    }
}
