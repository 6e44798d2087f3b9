package nl.veerkracht.herspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.safety.Channel;
import nl.veerkracht.safety.Hours;
import nl.veerkracht.safety.SafeContact;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.web.Texts;

/** Everything of hers as it stands on paper, in plain words. */
public record HerPaper(Texts texts, Locale language, Instant now, Everything all, String style) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final List<String> QUESTIONS = List.of("a", "b", "c", "d");

    public String t(String key, Object... args) {
        return texts.text(language, key, args);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, HERE));
    }

    /** As far as known: a year, a month or a day. */
    public String partial(PartialDate date) {
        String pattern = switch (date.iso().length()) {
            case 4 -> "uuuu";
            case 7 -> "MMMM uuuu";
            default -> "d MMMM uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, language).format(date.first());
    }

    /** How she is called when that is known; the paper is hers. */
    public String title() {
        return all.called().isEmpty() ? t("herspace.paper.title") : t("herspace.paper.title-of", all.called());
    }

    /** The domains about which anything stands. */
    public List<LifeDomain> domains() {
        return Arrays.stream(LifeDomain.values())
                .filter(one -> !all.plan().plan().domain(one).part().isEmpty()
                        || all.plan().plan().steps().stream()
                                .anyMatch(step -> step.part().domain() == one))
                .toList();
    }

    public String channels() {
        return Stream.of(Channel.values())
                .filter(terms().channels()::contains)
                .map(channel -> t("safety.channel." + code(channel)))
                .collect(Collectors.joining(", "));
    }

    public String hours() {
        Hours hours = terms().hours();
        return hours.equals(Hours.ALL) ? t("safety.hours.all") : t("safety.hours", hours.from(), hours.until());
    }

    private SafeContact.Terms terms() {
        return all.plan().contact().terms();
    }

    /** With whom something was shared, and what of it. */
    public String given(Given one) {
        String what = one.what().stream()
                .sorted()
                .map(part -> t("herspace.shared.what." + part))
                .collect(Collectors.joining(", "));
        return with(one) + ": " + what;
    }

    private String with(Given one) {
        if (one.toParent()) {
            return t("herspace.shared.with-parent");
        }
        return one.with().isEmpty() ? t("herspace.shared.with-team") : t("herspace.shared.with", one.with());
    }

    /** Who looked or changed something, and where she works. */
    public String who(Seen one) {
        String name = one.byParent()
                ? t("herspace.looks.parent")
                : one.name().isEmpty() ? t("herspace.looks.somebody") : one.name();
        return one.organisation().isEmpty() ? name : name + " (" + one.organisation() + ")";
    }

    public String did(Seen one) {
        String done = t(texts.has(one.key()) ? one.key() : one.otherwise());
        return one.times() > 1 ? done + ", " + t("herspace.looks.times", one.times()) : done;
    }

    /** Each question with the mark she gave. */
    public List<String> answers(Marks marks) {
        String about = "herspace.marks." + marks.kind().code() + ".";
        return IntStream.range(0, QUESTIONS.size())
                .mapToObj(
                        n -> t(about + QUESTIONS.get(n)) + ": " + marks.marks().get(n))
                .toList();
    }

    public String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
