package nl.veerkracht.directory;

import java.util.List;
import java.util.Locale;
import nl.veerkracht.web.Difference;
import nl.veerkracht.web.Fields;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** What can be chosen for a service of one's own. */
public final class OwnPage {

    private final Own own;
    private final String version;
    private final boolean changed;
    private final Asks asks;

    /**
     * @param version that whoever saves has seen
     * @param changed whether somebody else changed it since the form was opened
     */
    OwnPage(Own own, String version, boolean changed, Asks asks) {
        this.own = own;
        this.version = version;
        this.changed = changed;
        this.asks = asks;
    }

    public String path() {
        return OwnController.LIST + "/" + own.id().value();
    }

    public String name() {
        return own.kept().name();
    }

    public String version() {
        return version;
    }

    /** That it is not open to people, null when it is. */
    public @Nullable Closed closed() {
        return own.closed();
    }

    public boolean changed() {
        return changed;
    }

    /** What somebody else changed meanwhile, beside what was typed. */
    public List<Difference> differences(Screen screen, Fields fields) {
        OwnForm now = OwnForm.of(own);
        return Difference.among(List.of(
                difference(screen, fields, "name", now.name()),
                difference(screen, fields, "description", now.description()),
                difference(screen, fields, "for-whom", "forWhom", now.forWhom()),
                difference(screen, fields, "youngest", now.youngest()),
                difference(screen, fields, "oldest", now.oldest()),
                difference(screen, fields, "phone", now.phone()),
                difference(screen, fields, "email", now.email()),
                difference(screen, fields, "website", now.website()),
                difference(screen, fields, "address", now.address()),
                difference(screen, fields, "postcode", now.postcode()),
                difference(screen, fields, "town", now.town()),
                difference(screen, fields, "closed", now.closed()),
                difference(screen, fields, "costs", now.costs()),
                difference(screen, fields, "free", now.free()),
                difference(screen, fields, "wait", "waits", now.waits())));
    }

    private static Difference difference(Screen screen, Fields fields, String field, @Nullable String now) {
        return difference(screen, fields, field, field, now);
    }

    private static Difference difference(
            Screen screen, Fields fields, String text, String field, @Nullable String now) {
        return new Difference(screen.t("directory.keep." + text), fields.value(field), Typed.said(now));
    }

    /** Whether it has hours that this form does not show and does not touch. */
    public boolean further() {
        return own.further();
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
        return options(screen, "directory.need.", Choices.NEEDS);
    }

    public List<Option> limits(Screen screen) {
        return options(screen, "directory.limit.", Choices.LIMITS);
    }

    private static List<Option> options(Screen screen, String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, screen.t(prefix + code.replace('_', '-'))))
                .toList();
    }
}
