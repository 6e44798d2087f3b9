package nl.veerkracht.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.veerkracht.access.Organisation;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.PlaceKind;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** What a step of the open form shows besides what was typed. */
public final class ReportPage {

    static final String EMERGENCY = "emergency";
    static final String LISTENS = "sexual-violence";

    private static final PlaceKind[] PLACES = Stream.of(PlaceKind.values())
            .filter(kind -> kind != PlaceKind.INSTITUTION)
            .toArray(PlaceKind[]::new);

    private final QuestionFile questions;
    private final @Nullable Stands stands;
    private final @Nullable Organisation office;
    private final Crisis crisis;

    ReportPage(QuestionFile questions, @Nullable Stands stands, @Nullable Organisation office, Crisis crisis) {
        this.questions = questions;
        this.stands = stands;
        this.office = office;
        this.crisis = crisis;
    }

    public Questions asked(Locale language) {
        return questions.of(language, Objects.requireNonNull(stands));
    }

    public List<Option> who(Locale language) {
        return questions.all(language).entrySet().stream()
                .map(one -> new Option(
                        one.getKey().name(),
                        one.getValue().title(),
                        one.getValue().shortly()))
                .toList();
    }

    public List<Option> danger(Screen screen) {
        return Option.ofEach(screen, "report.danger", ReportForm.Danger.values());
    }

    public List<Option> seen(Locale language) {
        return asked(language).seen().stream()
                .map(one -> new Option(one.value(), one.text()))
                .toList();
    }

    public List<Option> sure(Screen screen) {
        return Option.ofEach(screen, "report.sure", Certainty.choices().toArray(Certainty[]::new));
    }

    public List<Option> places(Screen screen) {
        return Option.ofEach(screen, "report.place", PLACES);
    }

    /** The name of who reads it, or empty. */
    public String office() {
        return office == null ? "" : office.name();
    }

    public Crisis.Line emergency() {
        return line(crisis, EMERGENCY);
    }

    static String number(Crisis crisis, String code) {
        return line(crisis, code).number();
    }

    private static Crisis.Line line(Crisis crisis, String code) {
        return crisis.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
