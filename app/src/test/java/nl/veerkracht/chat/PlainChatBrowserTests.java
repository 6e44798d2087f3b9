package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    Conversations conversations;

    @Autowired
    TeamKeys keys;

    @Autowired
    Visits visits;

    @Autowired
    TestPeople people;

    @Test
    void without_a_script_she_talks_too_and_is_told_what_is_different() {
        TestTeam team = TestTeam.begin(people, keys);
        Visit visit = browser.withoutJavaScript();
        visit.page().setDefaultTimeout(30_000);
        visit.open("/info/40");
        visit.page().locator("summary").first().click();
        assertThat(visit.page().locator(".vk-notice:visible").textContent()).contains("zou de server mee kunnen lezen");
        visit.page().locator("label[for=safe-yes]").click();
        visit.page().locator("label[for=urgency-soon]").click();
        visit.page().locator("#word").fill("tuinhek");
        visit.press("Geef mij zes woorden");
        List<String> words = visit.page().locator(".vk-six li").allTextContents();
        assertThat(words).hasSize(6);
        visit.screenshot("chat-plain-words");
        visit.press("Ik heb ze");
        assertThat(visit.page().content()).doesNotContain(String.join("", words));
        visit.page().locator("#again-words").fill("iets anders");
        visit.press("Begin het gesprek");
        assertThat(visit.page().textContent("[role=alert]")).contains("nog niet");
        visit.page().locator("#again-words").fill(String.join(" ", words));
        visit.press("Begin het gesprek");

        write(visit, "Dag, ik ben er", words);
        visit.screenshot("chat-plain-talk");
        ConversationId id = hers(words);
        people.run(team.helper(), () -> conversations.take(id));
        WrappedKey wrapped =
                people.as(team.helper(), () -> conversations.wrappedKeys(id)).getLast();
        byte[] key = team.open(wrapped);
        List<Message> read = people.as(team.helper(), () -> conversations.read(id, 0));
        assertThat(Sealing.open(key, read.getFirst().envelope())).contains("tuinhek");
        assertThat(Sealing.open(key, read.getLast().envelope())).contains("Dag, ik ben er");
        people.run(team.helper(), () -> conversations.send(id, TestTeam.says(key, id, 1, "Welkom.")));
        UUID part = read.getLast().envelope().id();
        String asks = "{\"kind\":\"ask\",\"parts\":[\"" + part + "\"]}";
        people.run(
                team.helper(),
                () -> conversations.send(id, Sealing.seal(key, id.value(), Side.HELPER, 2, UUID.randomUUID(), asks)));

        visit.open("/info/40");
        visit.page()
                .locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Ik heb al zes woorden"))
                .click();
        visit.page().locator("#come-words").fill(String.join(" ", words));
        visit.press("Ga verder");
        assertThat(visit.page().textContent(".vk-chat"))
                .contains("Dag, ik ben er")
                .contains("Welkom.");
        visit.page().locator("label[for=yes-true]").click();
        visit.screenshot("chat-plain-ask");
        visit.page().locator("#read-words").fill(String.join(" ", words));
        visit.press("Verstuur en lees");
        assertThat(visit.page().textContent(".vk-chat")).contains("Je zei: ja, dat mag.");
        visit.page().reload();
        assertThat(visit.page().locator(".vk-chat li").count()).isEqualTo(5);
        visit.leavesNoTrace();

        visit.page()
                .locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Wis"))
                .click();
        visit.page().locator("#gone-words").fill(String.join(" ", words));
        visit.press("Ja, wis alles");
        assertThat(visit.page().textContent("h1")).contains("weg");
        assertThat(people.as(team.helper(), () -> conversations.find(id))).isEmpty();
    }

    @Test
    void a_browser_that_cannot_seal_uses_the_forms_and_says_so() {
        TestTeam.begin(people, keys);
        Visit visit = browser.phone();
        visit.page().setDefaultTimeout(30_000);
        visit.context().addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })");
        visit.open("/info/40");
        visit.page().locator("summary").first().click();
        visit.page().locator("[data-plain]:visible").waitFor();
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

    @Test
    void as_long_as_a_script_has_not_arrived_the_warning_stands_in_every_form_and_afterwards_in_none() {
        TestTeam.begin(people, keys);
        Visit visit = browser.phone();
        List<Route> late = new ArrayList<>();
        visit.context().route("**/chat-seal.js", late::add);
        visit.page()
                .waitForRequest(
                        "**/chat-seal.js",
                        () -> visit.page()
                                .navigate("/info/40", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
        Locator warnings = visit.page().locator("[data-chat] form [data-plain]:visible");
        for (int n = 0; n < 2; n++) {
            visit.page().locator(".vk-way > summary").nth(n).click();
            assertThat(warnings.count()).isEqualTo(n + 1);
        }
        visit.screenshot("chat-not-ready");
        late.forEach(Route::resume);
        visit.page().locator("[data-chat][data-ready]").waitFor();
        assertThat(warnings.count()).isZero();
    }

    private ConversationId hers(List<String> words) {
        return visits.find(Sealing.text(Sealing.accessToken(String.join(" ", words))))
                .orElseThrow();
    }

    private static void write(Visit visit, String text, List<String> words) {
        visit.page().locator("#write-text").fill(text);
        visit.page().locator("#read-words").fill(String.join(" ", words));
        visit.press("Verstuur en lees");
        assertThat(visit.page().textContent(".vk-chat")).contains(text);
    }
}
