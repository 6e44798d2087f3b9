package nl.veerkracht.questionnaire;

import java.util.Locale;
import nl.veerkracht.web.Screen;

/** The reader's language: what the templates need of a screen, so that an instrument can also be rendered without one. */
public interface Wording {

    Locale locale();

    /** The text under this key; {@code {0}} … are the arguments. */
    String t(String key, Object... arguments);

    /** {@code 2009}, {@code 2009-05} or {@code 2009-05-03} as people write it. */
    String partial(String iso);

    static Wording of(Screen screen) {
        return new ScreenWording(screen);
    }
}
