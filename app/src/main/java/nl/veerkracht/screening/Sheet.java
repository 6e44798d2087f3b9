package nl.veerkracht.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.veerkracht.web.Refused;

/** The pages of the school toolkit, by the number of their address. */
public enum Sheet {
    SCHOOL(70),
    PLAN(71),
    GUIDE(72),
    LESSONS(73);

    private final int number;

    Sheet(int number) {
        this.number = number;
    }

    /** Where it is, without a language. */
    public String path() {
        return "/info/" + number;
    }

    /** Its name in the file of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is paper of it. */
    public boolean onPaper() {
        return this == PLAN || this == GUIDE;
    }

    /** The one that is, or is on paper, at this address. */
    static Sheet at(String address) {
        return Arrays.stream(values())
                .filter(sheet -> address.equals(sheet.path()) || address.startsWith(sheet.path() + "/"))
                .findFirst()
                .orElseThrow(Refused::notShown);
    }

    /** Those that the first one leads to. */
    public static List<Sheet> further() {
        return List.of(PLAN, GUIDE, LESSONS);
    }
}
