package nl.veerkracht.safety;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.web.Difference;
import nl.veerkracht.web.Fields;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;

/** How what this room knows reads on a screen. */
public final class Said {

    private Said() {}

    public static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "call, e-mail", in the order in which they stand in a form. */
    public static String channels(Screen screen, SafeContact.Terms terms) {
        return String.join(
                ", ",
                Stream.of(Channel.values())
                        .filter(terms.channels()::contains)
                        .map(channel -> screen.t("safety.channel." + lower(channel)))
                        .toList());
    }

    public static String hours(Screen screen, Hours hours) {
        return hours.equals(Hours.ALL)
                ? screen.t("safety.hours.all")
                : screen.t("safety.hours", hours.from(), hours.until());
    }

    public static List<Option> hours(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(hour -> new Option(String.valueOf(hour), hour + ".00"))
                .toList();
    }

    public static List<Option> safe(Screen screen) {
        return List.of(
                new Option("false", screen.t("safety.contact.safe.no"), screen.t("safety.contact.safe.no.hint")),
                new Option("true", screen.t("safety.contact.safe.yes"), screen.t("safety.contact.safe.yes.hint")));
    }

    public static List<Option> languages(Screen screen) {
        return List.of(
                new Option("nl", screen.t("safety.language.nl")), new Option("en", screen.t("safety.language.en")));
    }

    /** What the reader typed beside what somebody else kept meanwhile. */
    public static List<Difference> differences(Screen screen, Fields mine, SafetyPlan theirs) {
        return Difference.among(Stream.of(PlanPart.values())
                .map(part -> new Difference(
                        screen.t("safety.plan.part." + lower(part)),
                        mine.value("words[" + part.name() + "]").strip(),
                        theirs.said(part)))
                .toList());
    }

    /** What became of a message, and why it waits when it does. */
    public static String state(Screen screen, Message message) {
        if (message.state() == Message.State.WAITING && screen.past(message.nextAt()) && message.trouble() == null) {
            return screen.t("safety.message.state.soon");
        }
        if (message.state() == Message.State.WAITING) {
            return message.trouble() == null
                    ? screen.t("safety.message.state.waiting", screen.moment(message.nextAt()))
                    : screen.t("safety.message.state.failing", screen.moment(message.nextAt()));
        }
        return screen.t("safety.message.state." + lower(message.state()));
    }
}
