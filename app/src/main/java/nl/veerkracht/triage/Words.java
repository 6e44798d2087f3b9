package nl.veerkracht.triage;

import java.util.List;
import java.util.Locale;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;

/** How what stands in a triage reads on a screen. */
public final class Words {

    private Words() {}

    public static String domain(Screen screen, Piece piece) {
        return screen.t("triage.domain." + key(piece.domain()));
    }

    public static String kind(Screen screen, Piece piece) {
        return screen.t("triage.kind." + key(piece.kind()));
    }

    static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<Option> kinds(Screen screen) {
        return Option.ofEach(screen, "triage.kind", PieceKind.values());
    }

    public static List<Option> domains(Screen screen) {
        return Option.ofEach(screen, "triage.domain", LifeDomain.values());
    }

    public static List<Option> withHer(Screen screen) {
        return Option.ofEach(screen, "triage.with-her", WithHer.values());
    }

    public static List<Option> problems(ProblemMap map) {
        return map.problems().stream()
                .map(piece -> new Option(piece.id().toString(), piece.words()))
                .toList();
    }

    /** "Triage 2, 3 mei 2026": which one, with the day it was fixed or begun. */
    public static String which(Screen screen, Triage triage) {
        var fixed = triage.fixedAt();
        return fixed == null
                ? screen.t("triage.which.draft", triage.number(), screen.date(triage.startedAt()))
                : screen.t("triage.which.fixed", triage.number(), screen.date(fixed));
    }

    /** A piece as one line: where in life, and what. */
    public static String told(Screen screen, Piece piece) {
        return kind(screen, piece) + " · " + domain(screen, piece) + ": " + piece.words();
    }
}
