package nl.veerkracht.portal;

import java.util.Locale;

/** A help card inside a page of somebody else: words, a number to touch and a link, nothing that runs. */
public final class CardFrame {

    private final CardWords words;
    private final String site;

    CardFrame(CardWords words, String site) {
        this.words = words;
        this.site = site;
    }

    public Locale language() {
        return words.language();
    }

    public String call() {
        return words.call();
    }

    public String number() {
        return words.number();
    }

    /** As a telephone takes it. */
    public String dial() {
        return "tel:" + words.number().replaceAll("[^0-9+*#]", "");
    }

    public String name() {
        return words.name();
    }

    public String hours() {
        return words.hours();
    }

    public String address() {
        return words.address();
    }

    public String site() {
        return site;
    }
}
