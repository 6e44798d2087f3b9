package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.veerkracht.signal.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row that no known place covers.
 *
 * @param last including this day; today when it goes on
 */
public record Gap(LocalDate first, LocalDate last) {

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /**
     * The gaps that are certain: a stay of which only the month or the year is known covers every day it may have covered, so that what nobody wrote down
     * precisely is never counted against anybody.
     *
     * @param from what lies before this day is left out
     */
    static List<Gap> among(List<Stay.Period> stays, LocalDate from, LocalDate today) {
        List<Gap> gaps = new ArrayList<>();
        LocalDate covered = null;
        for (Stay.Period stay : stays.stream()
                .filter(one -> !one.from().first().isAfter(today))
                .sorted(Comparator.comparing(one -> one.from().first()))
                .toList()) {
            add(gaps, covered, stay.from().first().minusDays(1), from);
            covered = later(covered, end(stay, today));
        }
        add(gaps, covered, today, from);
        return gaps;
    }

    private static LocalDate end(Stay.Period stay, LocalDate today) {
        PartialDate until = stay.until();
        return until == null || until.last().isAfter(today) ? today : until.last();
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static void add(List<Gap> gaps, @Nullable LocalDate covered, LocalDate last, LocalDate from) {
        if (covered == null) {
            return;
        }
        LocalDate first = later(from, covered.plusDays(1));
        if (!first.isAfter(last)) {
            gaps.add(new Gap(first, last));
        }
    }
}
