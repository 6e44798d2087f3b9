package nl.veerkracht.transition;

import java.util.List;
import java.util.stream.Collectors;
import nl.veerkracht.web.Screen;

/** How a transition reads on a screen. */
public final class TransitionSaid {

    private TransitionSaid() {}

    public static String title(Screen screen, Transition one) {
        return screen.t("transition.to." + one.kind().code(), one.to());
    }

    /** Where from and when, in one sentence. */
    public static String when(Screen screen, Transition one) {
        String when = switch (one.state()) {
            case PLANNED -> screen.t("transition.planned", screen.weekday(one.plannedOn()), year(one));
            case DONE -> screen.t("transition.done", screen.date(java.util.Objects.requireNonNull(one.happenedOn())));
            case CALLED_OFF -> screen.t("transition.called-off");
        };
        return one.from() == null ? when : screen.t("transition.from", one.from(), when);
    }

    private static String year(Transition one) {
        return String.valueOf(one.plannedOn().getYear());
    }

    /** How ready it is, or without what it went ahead. */
    public static String ready(Screen screen, Transition one) {
        return switch (one.state()) {
            case PLANNED ->
                one.missing().isEmpty()
                        ? screen.t("transition.is-ready")
                        : screen.t("transition.some-ready", one.ready().size(), Transition.Step.values().length);
            case DONE ->
                one.wentWithout().isEmpty() ? screen.t("transition.was-ready") : screen.t("transition.was-not-ready");
            case CALLED_OFF -> screen.t("transition.called-off");
        };
    }

    public static String tone(Transition one) {
        boolean whole = one.state() == Transition.State.PLANNED
                ? one.missing().isEmpty()
                : one.wentWithout().isEmpty();
        return one.state() == Transition.State.CALLED_OFF ? "plain" : whole ? "leaf" : "sun";
    }

    public static String steps(Screen screen, List<Transition.Step> steps) {
        return steps.stream()
                .map(step -> screen.t("transition.step." + step.code() + ".short"))
                .collect(Collectors.joining(", "));
    }
}
