package nl.veerkracht.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.veerkracht.demo.DemoDirectory.Offered;
import nl.veerkracht.directory.Card;
import nl.veerkracht.directory.Kept;
import org.jspecify.annotations.Nullable;

/** What the organisations of the made-up city keep of their services. */
final class DemoKept {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private DemoKept() {}

    static Kept of(Offered one) {
        return new Kept(
                one.name(),
                one.about(),
                "",
                one.ages() == null ? null : one.ages().getFirst(),
                one.ages() == null ? null : one.ages().getLast(),
                one.asks() == null ? Set.of() : one.asks(),
                one.needs(),
                one.keeps(),
                week(one.open()),
                one.holidays(),
                said(one.closed()),
                said(one.phone()),
                said(one.postcode()),
                one.speaks(),
                one.free(),
                one.of(),
                one.free() == null ? null : one.waits(),
                Card.asItStands());
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** {@code MO-FR} is five days. */
    private static Map<String, String> week(@Nullable Map<String, String> open) {
        Map<String, String> week = new HashMap<>();
        if (open != null) {
            open.forEach((days, hours) -> {
                String[] ends = days.split("-");
                DAYS.subList(DAYS.indexOf(ends[0]), DAYS.indexOf(ends[ends.length - 1]) + 1)
                        .forEach(day -> week.put(day, hours));
            });
        }
        return week;
    }
}
