package nl.veerkracht.continuity;

import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.web.Screen;

/** How what is kept here reads on a screen. */
public final class ContinuitySaid {

    private ContinuitySaid() {}

    public static String period(Screen screen, Stay stay) {
        PartialDate until = stay.period().until();
        String from = screen.partial(stay.period().from().iso());
        return until == null
                ? screen.t("continuity.stay.since", from)
                : screen.t("continuity.stay.period", from, screen.partial(until.iso()));
    }

    public static String place(Screen screen, Stay stay) {
        String kind = screen.t("continuity.stay.kind." + stay.kind().code());
        return stay.place() == null ? kind : stay.place() + " · " + kind;
    }

    public static String gap(Screen screen, Gap gap) {
        return screen.t(
                "continuity.gap",
                screen.date(gap.first()),
                screen.date(gap.last()),
                screen.count("continuity.days", gap.days()));
    }
}
