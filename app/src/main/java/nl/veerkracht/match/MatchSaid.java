package nl.veerkracht.match;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veerkracht.directory.Service;
import nl.veerkracht.matching.Gender;
import nl.veerkracht.matching.Reason;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** How matching reads on a screen: every reason as a sentence that a parent can follow. */
public final class MatchSaid {

    private static final Set<String> OF_NEEDS = Set.of("helps", "helps-not");
    private static final int NO_HIGHEST = Integer.MAX_VALUE;

    private MatchSaid() {}

    public static String reason(Screen screen, Reason reason) {
        String key = "match.reason." + reason.code();
        if (OF_NEEDS.contains(reason.code())) {
            return screen.t(key, needs(screen, reason.args()));
        }
        if (reason.code().equals("age")) {
            return age(screen, reason);
        }
        if (reason.code().equals("wait") || reason.code().equals("room")) {
            return screen.count(key, Long.parseLong(reason.args().getFirst()));
        }
        return screen.t(key, reason.args().toArray());
    }

    private static String age(Screen screen, Reason reason) {
        int youngest = Integer.parseInt(reason.args().getFirst());
        int oldest = Integer.parseInt(reason.args().getLast());
        return oldest == NO_HIGHEST
                ? screen.t("match.reason.age.from", youngest)
                : screen.t("match.reason.age", youngest, oldest);
    }

    /** Such as: a place to live, and school or work. */
    public static String needs(Screen screen, List<String> codes) {
        return joined(
                screen,
                codes.stream().map(code -> screen.t("match.need." + code)).toList());
    }

    public static String limits(Screen screen, List<String> codes) {
        return joined(
                screen,
                codes.stream().map(code -> screen.t("match.limit." + code)).toList());
    }

    private static String joined(Screen screen, List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        String first = String.join(", ", words.subList(0, words.size() - 1));
        return screen.t("match.and", first, words.getLast());
    }

    /** All reasons for, then all against, as one running text. */
    public static String reasons(Screen screen, List<Reason> reasons) {
        return reasons.stream().map(one -> reason(screen, one)).collect(Collectors.joining(" "));
    }

    public static String where(Screen screen, Service service) {
        String place = service.reach().city().isEmpty()
                ? screen.t("match.secret", service.reach().region())
                : service.reach().city();
        return service.organisation() + " · " + place;
    }

    public static String room(Screen screen, Service service) {
        Integer free = service.places().free();
        Integer wait = service.places().waitDays();
        if (free == null) {
            return screen.t("match.room.always");
        }
        if (free > 0) {
            return screen.count("match.room", free);
        }
        return wait == null || wait == 0
                ? screen.t("match.room.unknown")
                : screen.count("match.room.wait", (wait + 6) / 7);
    }

    public static String confirmed(Screen screen, Service service) {
        return screen.t("match.confirmed", screen.date(service.places().confirmed()));
    }

    public static String gender(Screen screen, @Nullable Gender gender) {
        return gender == null
                ? screen.t("match.unknown")
                : screen.t("match.gender." + gender.name().toLowerCase(Locale.ROOT));
    }

    public static String language(Screen screen, @Nullable String code) {
        return code == null ? screen.t("match.unknown") : Locale.of(code).getDisplayLanguage(screen.locale());
    }

    public static List<Option> languages(Screen screen, Set<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, language(screen, code)))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }

    /** Each of the reader's other lines by initial. */
    public static List<Option> lines(List<Bound> others) {
        return others.stream()
                .map(one -> new Option(one.other().value().toString(), one.initial() + "."))
                .toList();
    }
}
