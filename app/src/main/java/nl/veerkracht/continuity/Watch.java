package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.signal.PartialDate;

/** The watch of one line on the day she comes of age. */
record Watch(PartialDate born, Map<String, ItemState> items) {

    private static final int LAST_DAYS = 30;
    private static final int LAST_MONTHS = 6;

    LocalDate begins() {
        return Age.earliest(born, Age.WATCHED);
    }

    LocalDate day() {
        return Age.earliest(born, Age.OF_AGE);
    }

    boolean runs(LocalDate today) {
        return !today.isBefore(begins());
    }

    ItemState state(EighteenList.Item item) {
        return items.getOrDefault(item.code(), ItemState.OPEN);
    }

    /** What somebody should be arranging by now and nobody said is arranged; also after the day, until it is. */
    List<EighteenList.Item> due(EighteenList list, LocalDate today) {
        return runs(today)
                ? list.items().stream()
                        .filter(item -> state(item) == ItemState.OPEN)
                        .filter(item -> !today.isBefore(day().minusMonths(item.months())))
                        .toList()
                : List.of();
    }

    Urgency urgency(LocalDate today) {
        if (!today.isBefore(day().minusDays(LAST_DAYS))) {
            return Urgency.TODAY;
        }
        return today.isBefore(day().minusMonths(LAST_MONTHS)) ? Urgency.LATER : Urgency.SOON;
    }
}
