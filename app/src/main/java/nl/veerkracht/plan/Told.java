package nl.veerkracht.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.web.Difference;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** How a plan and a load read on a screen. */
public final class Told {

    private Told() {}

    public static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** "1,5 uur". */
    public static String hours(Screen screen, int minutes) {
        return screen.t("plan.hours", number(screen, minutes));
    }

    /** "1,5". */
    public static String number(Screen screen, int minutes) {
        String number = BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return screen.locale().getLanguage().equals("nl") ? number.replace('.', ',') : number;
    }

    /** Whether the weeks ahead fit. */
    public static String state(Screen screen, Load load) {
        int over = load.tooMuch().size();
        if (load.capacity().isEmpty()) {
            return screen.t("plan.load.state.unsaid");
        }
        return over == 0 ? screen.t("plan.load.state.fits") : screen.count("plan.load.state", over);
    }

    /** One week, or from when to when it is the same. */
    public static String when(Screen screen, Spell spell) {
        return spell.weeks() == 1
                ? screen.t("plan.load.week", screen.date(spell.first()))
                : screen.t("plan.load.weeks", screen.date(spell.first()), screen.date(spell.last()));
    }

    /** What asks time in it. */
    public static String asks(Spell spell, Screen screen) {
        String asks = spell.week().asks().isEmpty() ? screen.t("plan.load.nothing") : asks(spell.week(), screen);
        return spell.weeks() == 1 ? asks : screen.t("plan.load.row", spell.weeks(), asks);
    }

    /** The domains about which anything stands. */
    public static List<LifeDomain> begun(FuturePlan plan) {
        return Arrays.stream(LifeDomain.values())
                .filter(which -> !untouched(plan, which))
                .toList();
    }

    public static List<LifeDomain> unbegun(FuturePlan plan) {
        return Arrays.stream(LifeDomain.values())
                .filter(which -> untouched(plan, which))
                .toList();
    }

    private static boolean untouched(FuturePlan plan, LifeDomain which) {
        return plan.domain(which).part().isEmpty() && plan.open(which).isEmpty();
    }

    /** The domains that she gave a mark. */
    public static List<Part.Domain> marked(FuturePlan plan) {
        return Arrays.stream(LifeDomain.values())
                .map(which -> plan.domain(which).part())
                .filter(domain -> domain.mark() != null)
                .toList();
    }

    /** How a week stands against what she can carry, in words. */
    public static String standing(Screen screen, Week week) {
        return week.tooMuch()
                ? screen.t("plan.load.over", hours(screen, week.over()))
                : screen.t("plan.load.standing." + lower(week.standing()));
    }

    public static String tone(Week week) {
        return switch (week.standing()) {
            case TOO_MUCH -> "warm";
            case FULL -> "sun";
            case ROOM -> "leaf";
            case UNKNOWN -> "plain";
        };
    }

    private static String asks(Week week, Screen screen) {
        return week.asks().stream()
                .map(ask -> ask.name() + " " + hours(screen, ask.minutes()))
                .collect(Collectors.joining(", "));
    }

    public static String proposal(Screen screen, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Later later -> screen.t("plan.load.later", later.name(), screen.date(later.from()));
            case Proposal.Rest rest ->
                screen.t("plan.load.rest", rest.name(), screen.date(rest.from()), screen.date(rest.until()));
            case Proposal.Talk talk -> screen.count("plan.load.talk", talk.weeks());
        };
    }

    /** What it is, how often, and until when. */
    public static String intervention(Screen screen, Intervention one) {
        String how = screen.t("plan.kind." + one.kind().code()) + " · " + screen.t("plan.rhythm." + lower(one.rhythm()))
                + " · " + hours(screen, one.minutes());
        String when = one.until() == null
                ? screen.t("plan.from", screen.date(one.from()))
                : screen.t("plan.from-until", screen.date(one.from()), screen.date(one.until()));
        return how + " · " + when + rest(screen, one);
    }

    private static String rest(Screen screen, Intervention one) {
        Intervention.Pause pause = one.pause();
        return pause == null
                ? ""
                : " · " + screen.t("plan.rests", screen.date(pause.from()), screen.date(pause.until()));
    }

    /** What, who and by when. */
    public static String step(Screen screen, Part.Step step) {
        LocalDate by = step.by();
        return step.who() + (by == null ? "" : " · " + screen.t("plan.step.by", screen.date(by)));
    }

    public static List<Option> domains(Screen screen) {
        return Arrays.stream(LifeDomain.values())
                .map(one -> new Option(one.name(), screen.t(one.key())))
                .toList();
    }

    public static List<Option> options(Screen screen, String prefix, Enum<?>... all) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), screen.t(prefix + lower(one))))
                .toList();
    }

    public static List<Option> weights(Screen screen) {
        return Stream.of("1", "2", "3")
                .map(one -> new Option(one, screen.t("plan.weight." + one)))
                .toList();
    }

    /** 0 to 10; which number means what is hers to say. */
    public static List<Option> marks() {
        return java.util.stream.IntStream.rangeClosed(0, 10)
                .mapToObj(mark -> new Option("" + mark, "" + mark))
                .toList();
    }

    /** What two people wrote at the same time, where it differs. */
    public static List<Difference> differences(Screen screen, Part mine, @Nullable Part theirs) {
        Map<String, String> stands = theirs == null ? Map.of() : lines(screen, theirs);
        return Difference.among(lines(screen, mine).entrySet().stream()
                .map(line -> new Difference(line.getKey(), line.getValue(), stands.getOrDefault(line.getKey(), "")))
                .toList());
    }

    /** What is different in the plan now from how it was: first how it was, then how it is. */
    public static List<Difference> since(Screen screen, FuturePlan then, FuturePlan now) {
        Map<UUID, Part> before = byId(then);
        Map<UUID, Part> after = byId(now);
        List<Difference> all = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(id -> all.add(difference(screen, before.get(id), after.get(id))));
        return Difference.among(all);
    }

    private static Difference difference(Screen screen, @Nullable Part then, @Nullable Part now) {
        return new Difference(heading(screen, then == null ? now : then), whole(screen, then), whole(screen, now));
    }

    private static String heading(Screen screen, @Nullable Part part) {
        return switch (part) {
            case null -> "";
            case Part.Domain domain -> screen.t(domain.domain().key());
            case Part.Step step ->
                screen.t("plan.step") + ", " + screen.t(step.domain().key());
            case Part.Success success -> screen.t("plan.success");
            case Part.Practical practical -> screen.t(practical.item().key());
            case Intervention intervention -> intervention.name();
            case Part.Capacity capacity -> screen.t("plan.load.capacity");
        };
    }

    private static String whole(Screen screen, @Nullable Part part) {
        return part == null
                ? ""
                : lines(screen, part).entrySet().stream()
                        .filter(line -> !line.getValue().isEmpty())
                        .map(line -> line.getKey() + (line.getKey().endsWith("?") ? " " : ": ") + line.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<UUID, Part> byId(FuturePlan plan) {
        Map<UUID, Part> all = new LinkedHashMap<>();
        plan.domains().forEach(held -> all.put(held.id(), held.part()));
        plan.steps().forEach(held -> all.put(held.id(), held.part()));
        plan.successes().forEach(held -> all.put(held.id(), held.part()));
        plan.practicals().forEach(held -> all.put(held.id(), held.part()));
        return all;
    }

    private static Map<String, String> lines(Screen screen, Part part) {
        Map<String, String> lines = new LinkedHashMap<>();
        switch (part) {
            case Part.Domain it -> {
                lines.put(screen.t("plan.how"), said(it.how()));
                lines.put(screen.t("plan.mark"), it.mark() == null ? "" : "" + it.mark());
                lines.put(screen.t("plan.dream"), said(it.dream()));
                lines.put(screen.t("plan.goal"), said(it.goal()));
                lines.put(screen.t("plan.help"), said(it.help()));
            }
            case Part.Step it -> {
                lines.put(screen.t("plan.step.what"), it.what());
                lines.put(screen.t("plan.step.who"), it.who());
                lines.put(screen.t("plan.step.by.label"), day(screen, it.by()));
                lines.put(screen.t("plan.step.state"), screen.t("plan.step.state." + lower(it.state())));
            }
            case Part.Success it -> {
                lines.put(screen.t("plan.success.words"), it.words());
                lines.put(screen.t("plan.success.on"), day(screen, it.on()));
            }
            case Part.Practical it -> {
                lines.put(screen.t("plan.practical.state"), screen.t("plan.state." + lower(it.state())));
                lines.put(screen.t("plan.practical.note"), said(it.note()));
            }
            case Intervention it -> {
                lines.put(screen.t("plan.load.name"), it.name());
                lines.put(screen.t("plan.load.asks"), intervention(screen, it));
                lines.put(screen.t("plan.weight"), screen.t("plan.weight." + it.weight()));
            }
            case Part.Capacity it -> lines.put(screen.t("plan.load.capacity"), hours(screen, it.minutes()));
        }
        return lines;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String day(Screen screen, @Nullable LocalDate day) {
        return day == null ? "" : screen.date(day);
    }
}
