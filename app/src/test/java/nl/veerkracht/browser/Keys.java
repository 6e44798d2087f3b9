package nl.veerkracht.browser;

import com.microsoft.playwright.Page;

/** A visitor who has only a keyboard: she gets to a field by the Tab key alone. */
final class Keys {

    private static final int FAR = 120;
    private static final String HERE = "document.activeElement.name + '=' + document.activeElement.value";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    void type(String field, String text) {
        reach(field);
        page.keyboard().type(text);
    }

    void press(String field, String key) {
        reach(field);
        page.keyboard().press(key);
    }

    /** Goes down so many choices. */
    void pick(String field, int down) {
        reach(field);
        for (int i = 0; i < down; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private void reach(String field) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            String here = (String) page.evaluate(HERE);
            if (here.equals(field) || here.startsWith(field + "=")) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not get to " + field);
    }
}
