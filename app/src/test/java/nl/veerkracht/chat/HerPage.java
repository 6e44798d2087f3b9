package nl.veerkracht.chat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import nl.veerkracht.browser.Visit;

/** The visitor's page as she uses it. */
public final class HerPage {

    private final Visit visit;

    public HerPage(Visit visit) {
        this.visit = visit;
        visit.page().setDefaultTimeout(30_000);
    }

    public Page page() {
        return visit.page();
    }

    /** Opens the page and waits until the script has taken over. */
    public HerPage open() {
        return open("/info/40");
    }

    HerPage open(String path) {
        visit.open(path);
        page().locator("[data-chat][data-ready]").waitFor();
        return this;
    }

    /** Answers the first questions and gets her words. */
    List<String> words() {
        page().locator("summary").first().click();
        page().locator("label[for=seen-no]").click();
        page().locator("label[for=safe-yes]").click();
        page().locator("label[for=back-yes]").click();
        page().locator("#word").fill("olifantje");
        page().locator("label[for=urgency-talk]").click();
        page().locator("[data-part=begin] button").click();
        part("words").waitFor();
        return page().locator(".vk-six li").allTextContents();
    }

    /** Types them back, and is in. */
    HerPage types(List<String> words) {
        part("kept").click();
        page().locator("#again-words").fill(String.join(" ", words));
        page().locator("[data-part=again] button[type=submit]").click();
        part("talk").waitFor();
        return this;
    }

    public List<String> begin() {
        List<String> words = words();
        types(words);
        return words;
    }

    HerPage comes(List<String> words) {
        return comes(String.join("", words));
    }

    HerPage comes(String typed) {
        page().locator("[data-part=come]")
                .locator("xpath=..")
                .locator("summary")
                .click();
        page().locator("#come-words").fill(typed);
        page().locator("[data-part=come] button").click();
        return this;
    }

    public HerPage writes(String text) {
        fills(text);
        return sends();
    }

    void fills(String text) {
        page().locator("#write-text").fill(text);
    }

    HerPage sends() {
        page().locator("[data-part=write] button").click();
        return this;
    }

    /** What stands in the field. */
    String typed() {
        return page().locator("#write-text").inputValue();
    }

    Locator part(String name) {
        return page().locator("[data-part=" + name + "]");
    }

    /** Waits for a message with this text. */
    public Locator sees(String text) {
        Locator message = page().locator(".vk-chat li").filter(new Locator.FilterOptions().setHasText(text));
        message.first().waitFor();
        return message;
    }
}
