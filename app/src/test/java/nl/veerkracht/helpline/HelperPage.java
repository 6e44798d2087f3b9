package nl.veerkracht.helpline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.veerkracht.browser.Visit;
import nl.veerkracht.chat.ConversationId;

/** A helper's pages as a helper uses them. */
final class HelperPage {

    private final Visit visit;

    HelperPage(Visit visit) {
        this.visit = visit;
    }

    Page page() {
        return visit.page();
    }

    /** Opens the helper's own key with its words. */
    HelperPage unlock(String words) {
        visit.open("/helpline/keys");
        page().fill("#own-words", words);
        page().locator("[data-part=unlock] form button").click();
        assertThat(page().locator("[data-lists]")).isVisible();
        return this;
    }

    /** Opens a conversation and waits until it can be read. */
    HelperPage open(ConversationId id) {
        visit.open("/helpline/" + id.value());
        return ready();
    }

    HelperPage ready() {
        assertThat(page().locator("[data-talk]")).hasAttribute("data-ready", "yes");
        return this;
    }

    Locator said() {
        return page().locator("[data-part=messages] li");
    }

    HelperPage sees(String text) {
        assertThat(said().last()).containsText(text);
        return this;
    }

    HelperPage says(String text) {
        page().fill("#say-text", text);
        page().press("#say-text", "Control+Enter");
        return this;
    }
}
