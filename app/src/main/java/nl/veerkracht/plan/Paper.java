package nl.veerkracht.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What stands on paper: her words first.
 *
 * @param agreed the newest version she said yes to, or none
 * @param style of the paper, ours
 */
public record Paper(
        Texts texts,
        Locale language,
        LocalDate today,
        Head head,
        FuturePlan plan,
        List<PlanVersion> agreed,
        String style) {

    public String t(String key, Object... args) {
        return texts.text(language, key, args);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    /** Whose it is: her own name for herself, or nobody's when the reader does not see who she is. */
    public String title() {
        return head.about() == null
                ? t("plan.print.title")
                : t("plan.print.title-of", head.about().called());
    }

    public @Nullable String words() {
        return head.words() == null ? null : head.words().text();
    }

    /** The domains about which anything stands. */
    public List<LifeDomain> domains() {
        return Arrays.stream(LifeDomain.values())
                .filter(domain -> !plan.domain(domain).part().isEmpty()
                        || !plan.open(domain).isEmpty())
                .toList();
    }

    /** Practical matters that are arranged or being arranged. */
    public List<Part.Practical> practicals() {
        return plan.practicals().stream()
                .map(Held::part)
                .filter(one -> one.state() != Part.Practical.State.NOT_NEEDED)
                .toList();
    }
}
