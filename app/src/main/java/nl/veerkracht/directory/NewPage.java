package nl.veerkracht.directory;

import java.util.List;
import java.util.Locale;
import nl.veerkracht.web.Option;

/** What can be chosen for a service that is not there yet. */
public final class NewPage {

    private final Asks asks;

    NewPage(Asks asks) {
        this.asks = asks;
    }

    public List<Option> asks(Locale language) {
        return asks.options(language);
    }
}
