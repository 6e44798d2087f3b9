package nl.veerkracht.conference;

import java.util.List;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;

/** How this room's codes are said, and its choices offered. */
public final class ConferenceSaid {

    private static final int GLIMPSE = 160;

    private ConferenceSaid() {}

    public static String state(Screen screen, Conference one) {
        return screen.t("conference.state." + key(one.state().code()));
    }

    public static String part(Screen screen, HerPart part) {
        return screen.t("conference.part." + key(part.code()));
    }

    private static String key(String code) {
        return code.replace('_', '-');
    }

    /** Questions to choose from; long ones are cut. */
    public static List<Option> points(List<Conference.Point> points) {
        return points.stream()
                .map(point -> new Option(point.id().toString(), glimpse(point.words())))
                .toList();
    }

    private static String glimpse(String words) {
        return words.length() <= GLIMPSE ? words : words.substring(0, GLIMPSE).strip() + "…";
    }

    public static List<Option> guests(ConferencePage page) {
        return page.guests().stream()
                .map(guest -> new Option(
                        guest.account().value().toString(),
                        page.sheet().people().name(guest.account())))
                .toList();
    }
}
