package nl.veerkracht.circle;

import nl.veerkracht.web.Screen;

/** How this room's figures are said. */
public final class CircleSaid {

    private static final int HOUR = 60;

    private CircleSaid() {}

    /** Minutes as hours and minutes. */
    public static String time(Screen screen, int minutes) {
        if (minutes < HOUR) {
            return screen.t("circle.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? screen.t("circle.hours", minutes / HOUR)
                : screen.t("circle.hours-minutes", minutes / HOUR, minutes % HOUR);
    }
}
