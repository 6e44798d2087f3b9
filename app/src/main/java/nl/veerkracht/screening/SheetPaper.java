package nl.veerkracht.screening;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.Texts;

/** What a sheet of paper needs besides its words. */
public record SheetPaper(Texts texts, Locale language, Crisis crisis, String style) {

    public String t(String key, Object... args) {
        return texts.text(language, key, args);
    }

    public List<Crisis.Line> numbers() {
        return crisis.lines();
    }

    /** The day and time in the hall. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH.mm", language).format(at.atZone(ScreeningForm.HERE));
    }
}
