package nl.veerkracht.questionnaire;

import java.util.Locale;
import nl.veerkracht.web.Screen;

record ScreenWording(Screen screen) implements Wording {

    @Override
    public Locale locale() {
        return screen.locale();
    }

    @Override
    public String t(String key, Object... arguments) {
        return screen.t(key, arguments);
    }

    @Override
    public String partial(String iso) {
        return screen.partial(iso);
    }
}
