package nl.veerkracht.directory;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;

/** What can be chosen for a service of one's own. */
public final class OwnPage {

    private static final List<String> NEEDS =
            List.of("care", "protection", "housing", "school_work", "parents", "practical");
    private static final List<String> LIMITS = List.of(
            "girls_only",
            "boys_only",
            "small_scale",
            "group",
            "peers",
            "mild_disability",
            "accessible",
            "substances",
            "secret_address",
            "culture",
            "keep_school",
            "keep_therapist");

    private final UUID id;
    private final boolean further;
    private final Asks asks;

    OwnPage(UUID id, boolean further, Asks asks) {
        this.id = id;
        this.further = further;
        this.asks = asks;
    }

    public String path() {
        return OwnController.LIST + "/" + id;
    }

    /** Whether it has hours that this form does not show and does not touch. */
    public boolean further() {
        return further;
    }

    public List<String> days() {
        return DayHours.DAYS;
    }

    public List<Option> asks(Locale language) {
        return asks.options(language);
    }

    public List<Option> languages(Locale language) {
        return asks.languages(language);
    }

    public List<Option> needs(Screen screen) {
        return options(screen, "directory.need.", NEEDS);
    }

    public List<Option> limits(Screen screen) {
        return options(screen, "directory.limit.", LIMITS);
    }

    private static List<Option> options(Screen screen, String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, screen.t(prefix + code.replace('_', '-'))))
                .toList();
    }
}
