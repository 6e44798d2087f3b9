package nl.veerkracht.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a triage that are asked by an instrument, in the order in which a page shows them. */
public enum SheetKind {
    WISHES("triage_wishes"),
    SAFETY("triage_safety"),
    BACKGROUND("background"),
    /** Only for who is trained to ask about it. */
    CHILDHOOD("triage_childhood");

    private final String instrument;

    SheetKind(String instrument) {
        this.instrument = instrument;
    }

    String instrument() {
        return instrument;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SheetKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
